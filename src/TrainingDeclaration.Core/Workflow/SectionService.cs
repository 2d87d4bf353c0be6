using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// Saves what a unit types into a dossier and the files that it uploads, whatever is wrong with it. Each change raises the dossier's
/// content stamp, so that a filing at the same moment reads again.
/// </summary>
public sealed class SectionService(AppDbContext db, AttachmentService attachments, StateWriter states, ReceiveInstant received)
{
    private const int Tries = 12;

    /// <summary>Whether the person may type in it now: the row 填写 of the table.</summary>
    public static bool MayEdit(CurrentUser user, Declaration declaration, Dossier dossier) =>
        declaration.UnitId == user.OrganizationId
        && SchemeCatalog.Of(declaration.Scheme).Workflow.For(declaration.Status, user, (dossier.Kind, dossier.State)).Any(row => row.Act == Act.Edit);

    /// <summary>The revision of a section; 0 if it was never saved.</summary>
    public Task<int> RevisionAsync(Dossier dossier, SectionKind kind, CancellationToken cancel) =>
        db.Sections.Where(s => s.DossierId == dossier.Id && s.Kind == kind).Select(s => s.Revision).SingleOrDefaultAsync(cancel);

    /// <summary>Saves a section, unless somebody has saved it since the page was loaded or the dossier has been handed on.</summary>
    /// <param name="declaration">Found through a scoped query, with call, unit and department.</param>
    /// <param name="baseRevision">The revision at which the typing started; 0 for a section that was never saved.</param>
    /// <returns>The new revision; null if somebody else has saved since. Nothing is changed then.</returns>
    public async Task<Outcome<int?>> SaveAsync(
        CurrentUser user, Declaration declaration, DossierKind part, SectionKind kind, int baseRevision, SectionContent content, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.DossierAsync(declaration.Id, part, cancel) is not { } dossier || !MayEdit(user, declaration, dossier))
            {
                return new Refusal("材料现在不由本单位填写。");
            }

            var section = await db.Sections.SingleOrDefaultAsync(s => s.DossierId == dossier.Id && s.Kind == kind, cancel);
            if ((section?.Revision ?? 0) != baseRevision)
            {
                return (int?)null;
            }

            if (section is null)
            {
                section = new Section { DossierId = dossier.Id, Kind = kind, ContentJson = "", SavedBy = user.Name };
                db.Sections.Add(section);
            }

            (section.ContentJson, section.SavedAt, section.SavedBy) = (content.ToJson(), received.Value, user.Name);
            section.Revision++;
            dossier.ContentStamp++;
            if (kind == SectionKind.Class)
            {
                states.Date(declaration, dossier, new DossierContent(new Dictionary<SectionKind, string> { [kind] = section.ContentJson }, []));
            }

            try
            {
                await db.SaveChangesAsync(cancel);
                return (int?)section.Revision;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another section or a file was saved at the same moment: read again, the revision decides.
                await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
            }
        }
    }

    /// <summary>Stores a file of the kind for the dossier, or says why it is not taken.</summary>
    public async Task<Refusal?> AddFileAsync(CurrentUser user, Dossier dossier, string kind, string? name, Stream content, long length, CancellationToken cancel)
    {
        dossier.ContentStamp++;
        return await attachments.AddAsync(user, AttachmentOwner.Dossier(dossier.Id), kind, name, content, length, cancel);
    }

    /// <summary>Takes a file out of the dossier; filings that hold it keep it.</summary>
    public Task RemoveFileAsync(Dossier dossier, Guid id, CancellationToken cancel)
    {
        dossier.ContentStamp++;
        return attachments.RemoveAsync(AttachmentOwner.Dossier(dossier.Id), id, cancel);
    }
}
