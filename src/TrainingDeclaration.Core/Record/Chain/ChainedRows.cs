using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>Reads the rows that are chained by day, or in the stream of what they are about. Unscoped: only hashes leave this room.</summary>
internal static class ChainedRows
{
    /// <summary>Rows that are in no stream yet, the oldest first.</summary>
    /// <param name="since">Of what is written all day only rows since then, UTC; of bundles, plans and standards, which are few, all.</param>
    public static async Task<IReadOnlyList<ChainedRow>> MissingAsync(AppDbContext db, DateTimeOffset since, int most, CancellationToken cancel)
    {
        var audit = await db.AuditEntries.AsNoTracking().Where(e => e.At >= since && !db.ChainRows.Any(r => r.RowId == e.Id && r.Kind == ChainRowKind.Audit))
            .OrderBy(e => e.At).ThenBy(e => e.Id).Take(most).ToListAsync(cancel);
        var access = await db.AccessLog.AsNoTracking()
            .Where(e => e.At >= since && e.Kind != AccessKind.View && !db.ChainRows.Any(r => r.RowId == e.Id && r.Kind == ChainRowKind.Access))
            .OrderBy(e => e.At).ThenBy(e => e.Id).Take(most).ToListAsync(cancel);
        var seals = await db.Seals.AsNoTracking().Where(s => s.RegisteredAt >= since && !db.ChainRows.Any(r => r.RowId == s.Id && r.Kind == ChainRowKind.Seal))
            .OrderBy(s => s.RegisteredAt).ThenBy(s => s.Id).Take(most).ToListAsync(cancel);
        // What is given to a draft goes with it when it is deleted.
        var extensions = await db.Extensions.AsNoTracking()
            .Where(e => e.GivenAt >= since && !db.ChainRows.Any(r => r.RowId == e.Id && r.Kind == ChainRowKind.Extension)
                && (e.DeclarationId == null || db.Submissions.Any(s => s.DeclarationId == e.DeclarationId)))
            .OrderBy(e => e.GivenAt).ThenBy(e => e.Id).Take(most).ToListAsync(cancel);
        var things = (await MissingSheetsAsync(db, most, cancel)).Concat(await MissingStandardsAsync(db, most, cancel));
        return
        [
            .. audit.Select(ChainedRow.Of).Concat(access.Select(ChainedRow.Of)).Concat(seals.Select(ChainedRow.Of)).Concat(extensions.Select(ChainedRow.Of))
                .Concat(things).OrderBy(row => row.At).Take(most),
        ];
    }

    /// <summary>Bundles that were reported up, plans that were issued, and the papers of either and of calls.</summary>
    private static async Task<IEnumerable<ChainedRow>> MissingSheetsAsync(AppDbContext db, int most, CancellationToken cancel)
    {
        var subjects = db.Bundles.Select(b => b.Id).Concat(db.Plans.Select(p => p.Id)).Concat(db.Calls.Select(c => c.Id));
        var papers = await db.Papers.AsNoTracking()
            .Where(p => subjects.Contains(p.SubjectId) && !db.ChainRows.Any(r => r.RowId == p.Id && r.Kind == ChainRowKind.Paper))
            .OrderBy(p => p.FrozenAt).ThenBy(p => p.Id).Take(most).ToListAsync(cancel);
        var bundles = await db.Bundles.AsNoTracking().Include(b => b.Rows)
            .Where(b => b.ReportedAt != null && !db.ChainRows.Any(r => r.RowId == b.Id && r.Kind == ChainRowKind.Bundle)).OrderBy(b => b.Id).Take(most).ToListAsync(cancel);
        var plans = await db.Plans.AsNoTracking().Include(p => p.Items).ThenInclude(i => i.Declaration)
            .Where(p => p.State == PlanState.Issued && !db.ChainRows.Any(r => r.RowId == p.Id && r.Kind == ChainRowKind.Plan)).OrderBy(p => p.Id).Take(most).ToListAsync(cancel);
        return papers.Select(ChainedRow.Of).Concat(bundles.Select(ChainedRow.Of)).Concat(plans.Select(ChainedRow.Of));
    }

    /// <summary>Cost tables and exchange rates that were verified, and those that were retired afterwards.</summary>
    private static async Task<IEnumerable<ChainedRow>> MissingStandardsAsync(AppDbContext db, int most, CancellationToken cancel)
    {
        var tables = db.CostTables.AsNoTracking().Where(t => t.VerifiedAt != null);
        var rates = db.ExchangeRates.AsNoTracking().Where(r => r.VerifiedAt != null);
        var verified = await tables.Include(t => t.Lines).Where(t => !db.ChainRows.Any(r => r.RowId == t.Id && r.Kind == ChainRowKind.CostTable))
            .OrderBy(t => t.Id).Take(most).ToListAsync(cancel);
        var retired = await tables.Where(t => t.RetiredAt != null && !db.ChainRows.Any(r => r.RowId == t.Id && r.Kind == ChainRowKind.CostTableRetired))
            .OrderBy(t => t.Id).Take(most).ToListAsync(cancel);
        var verifiedRates = await rates.Where(t => !db.ChainRows.Any(r => r.RowId == t.Id && r.Kind == ChainRowKind.Rate)).OrderBy(t => t.Id).Take(most).ToListAsync(cancel);
        var retiredRates = await rates.Where(t => t.RetiredAt != null && !db.ChainRows.Any(r => r.RowId == t.Id && r.Kind == ChainRowKind.RateRetired))
            .OrderBy(t => t.Id).Take(most).ToListAsync(cancel);
        return verified.Select(ChainedRow.Of).Concat(verifiedRates.Select(ChainedRow.Of)).Concat(retired.Select(ChainedRow.OfRetired)).Concat(retiredRates.Select(ChainedRow.OfRetired));
    }

    /// <summary>The rows of one kind among these keys.</summary>
    public static async Task<IEnumerable<ChainedRow>> ReadAsync(AppDbContext db, ChainRowKind kind, List<Guid> ids, CancellationToken cancel) => kind switch
    {
        ChainRowKind.Audit => (await FoundAsync(db.AuditEntries, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Access => (await FoundAsync(db.AccessLog, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Seal => (await FoundAsync(db.Seals, s => ids.Contains(s.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Extension => (await FoundAsync(db.Extensions, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Paper => (await FoundAsync(db.Papers, p => ids.Contains(p.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Bundle => (await FoundAsync(db.Bundles.Include(b => b.Rows), b => ids.Contains(b.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Plan => (await FoundAsync(db.Plans.Include(p => p.Items).ThenInclude(i => i.Declaration), p => ids.Contains(p.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.CostTable => (await FoundAsync(db.CostTables.Include(t => t.Lines), t => ids.Contains(t.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.CostTableRetired => (await FoundAsync(db.CostTables, t => ids.Contains(t.Id), cancel)).Select(ChainedRow.OfRetired),
        ChainRowKind.Rate => (await FoundAsync(db.ExchangeRates, r => ids.Contains(r.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.RateRetired => (await FoundAsync(db.ExchangeRates, r => ids.Contains(r.Id), cancel)).Select(ChainedRow.OfRetired),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static Task<List<T>> FoundAsync<T>(IQueryable<T> rows, Expression<Func<T, bool>> which, CancellationToken cancel)
        where T : class => rows.AsNoTracking().Where(which).ToListAsync(cancel);
}
