using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Attachments;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Takes in and removes uploaded files. What may be seen or changed is decided by whoever finds the owner.</summary>
public sealed class AttachmentService(AppDbContext db, FileStore files, UploadGate gate, ReceiveInstant received)
{
    /// <summary>Maximum number of files per owner.</summary>
    public const int MostFiles = 20;

    /// <summary>Maximum number of files of a dossier, whose vouchers have a file each.</summary>
    public const int MostOfDossier = 100;

    /// <summary>What a file input accepts.</summary>
    public const string Accept = ".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.ofd";

    /// <summary>
    /// Checks the content, puts it into the store, then adds its row and saves. Refuses what is empty, too large, not of
    /// the kind its name says, of a kind that may not be uploaded, or infected.
    /// </summary>
    /// <param name="kind">Kind of material that the form asks for; null = none.</param>
    public async Task<Refusal?> AddAsync(CurrentUser user, AttachmentOwner owner, string? kind, string? uploadedName, Stream content, long length, CancellationToken cancel)
    {
        var most = owner.DossierId is null ? MostFiles : MostOfDossier;
        if (await Of(owner).CountAsync(cancel) >= most)
        {
            return new Refusal($"最多 {most} 个附件，请先移除不需要的。", "file");
        }

        var taken = await gate.TakeAsync(uploadedName, content, length, "PDF、Word、Excel、OFD、JPG、PNG，不含宏", _ => true, cancel);
        if (taken.Value is not { } upload)
        {
            return taken.Refusal;
        }

        db.Attachments.Add(new Attachment
        {
            CallId = owner.CallId,
            NoticeId = owner.NoticeId,
            DeclarationId = owner.DeclarationId,
            DossierId = owner.DossierId,
            Kind = kind,
            Name = upload.Name,
            ContentType = upload.Kind.ContentType,
            FileHash = await files.PutAsync(upload.Content, cancel),
            Size = upload.Content.Length,
            UploadedAt = received.Value,
            UploadedById = user.Id,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The files of one owner, in order of arrival.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(AttachmentOwner owner, CancellationToken cancel) =>
        await Of(owner).AsNoTracking().OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>Removes the row; the bytes stay in the store, where other rows may refer to them.</summary>
    public async Task RemoveAsync(AttachmentOwner owner, Guid id, CancellationToken cancel)
    {
        db.Attachments.RemoveRange(await Of(owner).Where(a => a.Id == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Attachment> Of(AttachmentOwner owner) => db.Attachments.Where(a =>
        a.CallId == owner.CallId && a.NoticeId == owner.NoticeId && a.DeclarationId == owner.DeclarationId && a.DossierId == owner.DossierId);
}
