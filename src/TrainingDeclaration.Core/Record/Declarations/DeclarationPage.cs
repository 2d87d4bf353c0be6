using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One page of a list or of search results, newest first, in at most three statements whatever is asked for.</summary>
/// <param name="Total">Exact up to <see cref="MostCounted"/>; one more stands for everything beyond.</param>
/// <param name="Reachable">How many can be paged through.</param>
public sealed record DeclarationPage(int Total, int Reachable, int Start, IReadOnlyList<DeclarationRow> Rows)
{
    /// <summary>Lines per page.</summary>
    public const int Size = 50;

    /// <summary>Totals are counted exactly up to here.</summary>
    public const int MostCounted = 1_000;

    /// <summary>A search shows the newest hits up to this many; further words narrow it.</summary>
    public const int MostFound = 200;

    /// <summary>Reads it.</summary>
    /// <param name="narrowed">Visible declarations, filtered by anything but the words; null = all of them.</param>
    /// <param name="text">The words; if none of them can be searched for, everything is found.</param>
    public static async Task<DeclarationPage> LoadAsync(
        AppDbContext db, CurrentUser user, IQueryable<Declaration>? narrowed, string? text, int start, CancellationToken cancel)
    {
        var query = narrowed ?? db.Declarations.VisibleTo(user);
        if (SearchWords.Terms(text) is not { Count: > 0 } terms)
        {
            return await ListAsync(db, user, query, Math.Clamp(start, 0, MostCounted), cancel);
        }

        // Unless something else narrows them, hits are found and counted in the word index alone; only those that are shown are read.
        var first = Math.Clamp(start, 0, MostFound - 1);
        var size = Math.Min(Size, MostFound - first);
        var (count, ids) = narrowed is null
            ? await db.PageHoldingAsync(terms, user, MostCounted + 1, first, size, cancel)
            : await PageAsync(db.Holding(terms, user).Where(hit => narrowed.Any(d => d.Id == hit.DeclarationId)), first, size, cancel);
        if (ids.Count == 0 && first > 0)
        {
            return await LoadAsync(db, user, narrowed, text, 0, cancel); // nothing is that far down
        }

        var rows = await query.Where(d => ids.Contains(d.Id)).RowsAsync(db, user, cancel);
        return new DeclarationPage(count, Math.Min(count, MostFound), first, [.. ids.Join(rows, id => id, row => row.Id, (_, row) => row)]);
    }

    /// <summary>Lines and total come in one statement; only where no line is that far down, the last one is looked for.</summary>
    private static async Task<DeclarationPage> ListAsync(AppDbContext db, CurrentUser user, IQueryable<Declaration> query, int start, CancellationToken cancel)
    {
        var ordered = query.OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id);
        var (rows, total) = await (start == 0 ? ordered : ordered.Skip(start)).TakeFixed(Size).CountedRowsAsync(query.TakeFixed(MostCounted + 1), db, user, cancel);
        if (total is null && start > 0)
        {
            return await ListAsync(db, user, query, Math.Max(0, await query.Take(MostCounted + 1).CountAsync(cancel) - 1), cancel);
        }

        return new DeclarationPage(total ?? 0, total ?? 0, start, rows);
    }

    private static async Task<(int Count, IReadOnlyList<Guid> Page)> PageAsync(IQueryable<SearchHit> hits, int start, int size, CancellationToken cancel) =>
        (await hits.Take(MostCounted + 1).CountAsync(cancel), await hits.OrderByDescending(hit => hit.Id).Skip(start).Take(size).Select(hit => hit.DeclarationId).ToListAsync(cancel));

    /// <summary>A total as it is shown: exact, or 1000+.</summary>
    public static string Said(int total) => total > MostCounted ? "1000+" : $"{total}";
}
