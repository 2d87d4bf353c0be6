using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Reads the changes of classes whose declaration the caller has found through a scoped query.</summary>
public static class ChangeQueries
{
    /// <summary>The statuses in which what was approved can change.</summary>
    public static readonly IReadOnlyList<Status> Changeable = [Status.Planned, Status.Funded, Status.Implementing, Status.Implemented];

    /// <summary>Everything known of its changes; null before the plan is issued and once the class is over.</summary>
    public static async Task<ChangeRecord?> ChangesAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        if (!Changeable.Contains(declaration.Status))
        {
            return null;
        }

        var dossiers = await db.Dossiers.AsNoTracking().Where(d => d.DeclarationId == declaration.Id)
            .Select(d => new { d.Id, d.Kind, d.Ordinal, d.State, d.HeldSince, d.FilingNumber, d.FirstFiledAt }).ToListAsync(cancel);
        var changes = dossiers.Where(d => d.Kind == DossierKind.Change).OrderByDescending(d => d.Ordinal).ToList();
        var filed = changes.Where(d => d.FilingNumber > 0).Select(d => d.Id).ToList();
        var filings = filed.Count == 0 ? [] : await db.Filings.AsNoTracking().Where(f => filed.Contains(f.DossierId)).ToListAsync(cancel);
        var settlement = dossiers.Find(d => d.Kind == DossierKind.Settlement);
        return new ChangeRecord(
            dossiers.Find(d => d.Kind == DossierKind.Execution)?.State, settlement?.State, settlement?.FirstFiledAt is not null,
            [.. changes.Select(d => new KnownChange(d.Id, d.Ordinal, d.State, d.HeldSince, filings.Find(f => f.DossierId == d.Id && f.Number == d.FilingNumber) is { } filing ? VerdictOf(filing) : null))]);
    }

    /// <summary>What is valid now, and what an office approved last, of the execution materials; nulls before they were accepted.</summary>
    public static async Task<(DossierContent? InForce, DossierContent? Approved)> PlansAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.DeclarationId == declaration.Id && d.Kind == DossierKind.Execution, cancel) is not { State: DossierState.Accepted } execution)
        {
            return (null, null);
        }

        var filings = await db.Filings.AsNoTracking().Where(f => f.DossierId == execution.Id && f.Number <= execution.FilingNumber).OrderByDescending(f => f.Number).ToListAsync(cancel);
        var made = filings.Select(f => f.ChangeId).OfType<Guid>().ToList();
        var changes = made.Count == 0 ? [] : await db.Filings.AsNoTracking().Where(f => made.Contains(f.DossierId)).ToListAsync(cancel);
        bool IsApproved(Filing filing) => filing.ChangeId is not { } change
            || VerdictOf(changes.Where(f => f.DossierId == change).MaxBy(f => f.Number)!) is not { Route: ChangeRoute.Filed }; // only a filed change is applied
        return (DossierContent.Read(filings[0]), DossierContent.Read(filings.First(IsApproved)));
    }

    /// <summary>What a filed change is.</summary>
    public static ChangeVerdict? VerdictOf(Filing filing) => DossierContent.Read(filing).Section<ChangeRequest>(SectionKind.Change).Verdict;
}
