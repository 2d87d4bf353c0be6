using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>The dossiers that a reviewer's office decides on. Starts with what the person may see.</summary>
public static class DossierQueue
{
    /// <summary>Maximum number of rows shown at once; there is no paging.</summary>
    public const int Most = 500;

    /// <summary>The dossiers of a part.</summary>
    public static IQueryable<Dossier> Dossiers(this AppDbContext db, CurrentUser user, DossierKind kind, DossierTab tab)
    {
        var visible = db.Dossiers.VisibleTo(user, db).Where(d => d.Kind == kind && d.FilingNumber > 0 && d.Declaration.UnitId != user.OrganizationId);
        var states = Decided(user, kind);
        return tab switch
        {
            DossierTab.Waiting => visible.Where(d => d.HolderId == user.OrganizationId && states.Contains(d.State)),
            DossierTab.Returned => visible.Where(d => d.State == DossierState.Returned && d.HolderId != null),
            _ when kind == DossierKind.Settlement => visible.Where(d => db.Unpaid().Any(one => one.Id == d.Id)),
            _ => visible.Where(d => d.State == DossierState.Accepted && d.Declaration.Status == Status.Planned),
        };
    }

    /// <summary>The states of the kind in which a seat of the person decides: a settlement passes two.</summary>
    private static List<DossierState> Decided(CurrentUser user, DossierKind kind) =>
    [
        .. SchemeCatalog.Run(user.Scheme).Workflow.Rows.Where(row => row.Part == kind && row.Office == user.Office && row.Act.Row().Has(ActTraits.AtDesk) && row.Seats.Any(user.Has))
            .Select(row => row.PartFrom).OfType<DossierState>().Where(DossierStates.InReview.Contains).Distinct(),
    ];

    /// <summary>Its rows, those that have waited longest first.</summary>
    public static async Task<IReadOnlyList<DossierRow>> DossierRowsAsync(this AppDbContext db, CurrentUser user, DossierKind kind, DossierTab tab, CancellationToken cancel) =>
        await db.Dossiers(user, kind, tab).AsNoTracking().OrderBy(d => d.HeldSince).ThenBy(d => d.Id).Take(Most)
            .Select(d => new DossierRow(
                d.Declaration.Key, d.Declaration.Title, d.Declaration.PlanNumber, d.Declaration.Unit.Name, d.State, d.FilingNumber, d.HeldSince, d.DueAt,
                db.Filings.Where(f => f.DossierId == d.Id && f.Number == d.FilingNumber).Select(f => f.Warnings).FirstOrDefault()))
            .ToListAsync(cancel);

    /// <summary>The address of a dossier in a part of the queue, or of the part itself.</summary>
    public static string Address(DossierKind kind, DossierTab tab, string? key = null) =>
        $"/review/{kind.ToString().ToLowerInvariant()}{(key is null ? "" : $"/{key}")}{(tab == DossierTab.Waiting ? "" : $"?tab={tab.ToString().ToLowerInvariant()}")}";

    /// <summary>The part that an address names; what cannot be read is the first.</summary>
    public static DossierTab ReadTab(string? text) => Enum.TryParse<DossierTab>(text, true, out var tab) && Enum.IsDefined(tab) ? tab : DossierTab.Waiting;
}
