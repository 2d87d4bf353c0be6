using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Files;

/// <summary>Takes in and removes uploaded files. What may be seen or changed is decided by whoever finds the owner.</summary>
public sealed class AttachmentService(AppDbContext db, FileStore files, ReceiveInstant received)
{
    /// <summary>Most bytes of one file.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Most files of one owner.</summary>
    public const int MostFiles = 20;

    /// <summary>What a file box accepts.</summary>
    public const string Accept = ".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.ofd";

    /// <summary>
    /// Checks the content, puts it into the store, then adds its row and saves. Refuses what is empty, too large, of
    /// another kind than its name says, or of a kind that may not be uploaded.
    /// </summary>
    public async Task<Refusal?> AddAsync(CurrentUser user, AttachmentOwner owner, string? uploadedName, Stream content, long length, CancellationToken cancel)
    {
        if (FileNames.Clean(uploadedName) is not { } name || length == 0)
        {
            return new Refusal("请选择文件，空文件不能上传。", "file");
        }

        if (length > MostBytes)
        {
            return new Refusal($"“{name}”有 {FileSizes.Text(length)}，单个文件不能超过 20 MB。请压缩或降低扫描分辨率。", "file");
        }

        if (await Of(owner).CountAsync(cancel) >= MostFiles)
        {
            return new Refusal($"最多 {MostFiles} 个附件，请先移除不需要的。", "file");
        }

        using var memory = new MemoryStream((int)length);
        await content.CopyToAsync(memory, cancel);
        var bytes = memory.ToArray();
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var kind = FileKind.Of(bytes, extension);
        if (kind is null)
        {
            return new Refusal($"“{name}”的内容不是可上传的类型。可上传 PDF、Word、Excel、OFD、JPG、PNG，不含宏。", "file");
        }

        if (!kind.Extensions.Contains(extension))
        {
            return new Refusal($"“{name}”的内容与扩展名不符，实为 {kind.Extensions[0]} 文件。请用原来的扩展名上传。", "file");
        }

        db.Attachments.Add(new Attachment
        {
            CallId = owner.CallId,
            NoticeId = owner.NoticeId,
            DeclarationId = owner.DeclarationId,
            Name = name,
            ContentType = kind.ContentType,
            FileHash = await files.PutAsync(bytes, cancel),
            Size = bytes.Length,
            UploadedAt = received.Value,
            UploadedById = user.Id,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The files of one owner, in the order in which they came.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(AttachmentOwner owner, CancellationToken cancel) =>
        await Of(owner).AsNoTracking().OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>Removes the row; the bytes stay in the store, where other rows may name them.</summary>
    public async Task RemoveAsync(AttachmentOwner owner, Guid id, CancellationToken cancel)
    {
        db.Attachments.RemoveRange(await Of(owner).Where(a => a.Id == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Attachment> Of(AttachmentOwner owner) => db.Attachments.Where(a =>
        a.CallId == owner.CallId && a.NoticeId == owner.NoticeId && a.DeclarationId == owner.DeclarationId);
}
