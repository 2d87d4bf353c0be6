using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>Reads the rows that are chained by day. Unscoped: only hashes leave this room.</summary>
internal static class ChainedRows
{
    /// <summary>Rows since the instant that are in no stream yet, the oldest first.</summary>
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
        return [.. audit.Select(ChainedRow.Of).Concat(access.Select(ChainedRow.Of)).Concat(seals.Select(ChainedRow.Of)).Concat(extensions.Select(ChainedRow.Of)).OrderBy(row => row.At).Take(most)];
    }

    /// <summary>The rows of one kind among these keys.</summary>
    public static async Task<IEnumerable<ChainedRow>> ReadAsync(AppDbContext db, ChainRowKind kind, List<Guid> ids, CancellationToken cancel) => kind switch
    {
        ChainRowKind.Audit => (await FoundAsync(db.AuditEntries, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Access => (await FoundAsync(db.AccessLog, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Seal => (await FoundAsync(db.Seals, s => ids.Contains(s.Id), cancel)).Select(ChainedRow.Of),
        ChainRowKind.Extension => (await FoundAsync(db.Extensions, e => ids.Contains(e.Id), cancel)).Select(ChainedRow.Of),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static Task<List<T>> FoundAsync<T>(IQueryable<T> rows, Expression<Func<T, bool>> which, CancellationToken cancel)
        where T : class => rows.AsNoTracking().Where(which).ToListAsync(cancel);
}
