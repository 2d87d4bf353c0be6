using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Reads the money of classes whose declaration the caller has found through a scoped query.</summary>
public static class SettlementQueries
{
    /// <summary>The statuses in which a class may have a settlement.</summary>
    private static readonly Status[] Settled = [Status.Implemented, Status.Concluded, Status.Terminated];

    /// <summary>Everything known of its money; null before its end, and where the scheme settles nothing.</summary>
    public static async Task<SettlementRecord?> SettlementAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        if (!Settled.Contains(declaration.Status))
        {
            return null;
        }

        var dossiers = await db.Dossiers.Where(d => d.DeclarationId == declaration.Id && d.Kind != DossierKind.Execution).Select(d => new { d.Id, d.Kind, d.State }).ToListAsync(cancel);
        if (dossiers.Find(one => one.Kind == DossierKind.Settlement) is not { } settlement)
        {
            return null;
        }

        return new SettlementRecord(
            settlement.State,
            dossiers.Find(one => one.Kind == DossierKind.Summary)?.State,
            await db.FundingNotices.AsNoTracking().Where(n => n.DeclarationId == declaration.Id).OrderByDescending(n => n.Version).FirstOrDefaultAsync(cancel),
            await db.Vouchers.AsNoTracking().Where(v => v.DossierId == settlement.Id).ToListAsync(cancel),
            await db.Clearings.AsNoTracking().Where(c => c.DossierId == settlement.Id).OrderByDescending(c => c.Ordinal).FirstOrDefaultAsync(cancel),
            await db.Payments.AsNoTracking().Where(p => p.DossierId == settlement.Id).OrderBy(p => p.Ordinal).ToListAsync(cancel),
            await db.Invoices.AsNoTracking().Where(i => i.DossierId == settlement.Id).OrderBy(i => i.Ordinal).ToListAsync(cancel));
    }

    /// <summary>Decided settlements of which something is still to be paid.</summary>
    public static IQueryable<Dossier> Unpaid(this AppDbContext db) => db.Sums().Where(sums => sums.Cleared > sums.Paid).Select(sums => sums.Dossier);

    /// <summary>Decided settlements with money for which no invoice has come, or too little.</summary>
    public static IQueryable<Dossier> Uninvoiced(this AppDbContext db) => db.Sums().Where(sums => sums.Paid - sums.Invoiced > ClassMoney.ToleranceFen).Select(sums => sums.Dossier);

    /// <summary>Settlements of classes that can be concluded: everything is accepted, paid, invoiced, no incident and no change is open.</summary>
    public static IQueryable<Dossier> Closable(this AppDbContext db) => db.Sums()
        .Where(sums => sums.Cleared == sums.Paid && sums.Paid - sums.Confirmed <= ClassMoney.ToleranceFen && sums.Confirmed - sums.Paid <= ClassMoney.ToleranceFen)
        .Select(sums => sums.Dossier)
        .Where(d => db.Dossiers.Any(other => other.DeclarationId == d.DeclarationId && other.Kind == DossierKind.Summary && other.State == DossierState.Accepted)
            && !db.Incidents.Any(i => i.DeclarationId == d.DeclarationId && i.ClosedAt == null)
            && !db.Dossiers.Any(other => other.DeclarationId == d.DeclarationId && other.Kind == DossierKind.Change && !DossierStates.Over.Contains(other.State)));

    private static IQueryable<SettlementSums> Sums(this AppDbContext db) => db.Dossiers
        .Where(d => d.Kind == DossierKind.Settlement && d.State == DossierState.Accepted && d.Declaration.Status == Status.Implemented)
        .Select(d => new SettlementSums
        {
            Dossier = d,
            Cleared = db.Clearings.Where(c => c.DossierId == d.Id).OrderByDescending(c => c.Ordinal).Select(c => c.ClearedFen).FirstOrDefault(),
            Paid = db.Payments.Where(p => p.DossierId == d.Id).Sum(p => p.Reverses == null ? p.Fen : -p.Fen),
            Invoiced = db.Invoices.Where(i => i.DossierId == d.Id && i.State != VoucherState.Refused).Sum(i => i.Fen),
            Confirmed = db.Invoices.Where(i => i.DossierId == d.Id && i.State == VoucherState.Accepted).Sum(i => i.Fen),
        });

    /// <summary>The sums of a settlement, as the database adds them up.</summary>
    private sealed record SettlementSums
    {
        public required Dossier Dossier { get; init; }

        public required long Cleared { get; init; }

        public required long Paid { get; init; }

        public required long Invoiced { get; init; }

        public required long Confirmed { get; init; }
    }

    /// <summary>Which of the identities are vouchers of other classes that count, or may yet count (H-18).</summary>
    public static async Task<IReadOnlySet<string>> UsedElsewhereAsync(this AppDbContext db, Guid dossierId, IReadOnlyCollection<string> identities, CancellationToken cancel) =>
        identities.Count == 0 ? new HashSet<string>() : (await db.Vouchers
            .Where(v => v.DossierId != dossierId && v.State != VoucherState.Refused && v.Identity != null && identities.Contains(v.Identity))
            .Select(v => v.Identity!).ToListAsync(cancel)).ToHashSet();
}
