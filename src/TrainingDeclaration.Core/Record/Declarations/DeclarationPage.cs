using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One page of a list or of what a search found, newest first, in three statements at most, whatever is asked for.</summary>
/// <param name="Total">Exact up to <see cref="MostCounted"/>; one more stands for all that is beyond.</param>
/// <param name="Reachable">How many can be paged through.</param>
public sealed record DeclarationPage(int Total, int Reachable, int Start, IReadOnlyList<DeclarationRow> Rows)
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 50;

    /// <summary>Totals are counted exactly up to here.</summary>
    public const int MostCounted = 1_000;

    /// <summary>A search shows the newest ones up to here; another word narrows it.</summary>
    public const int MostFound = 200;

    /// <summary>Reads it.</summary>
    /// <param name="narrowed">Visible declarations, narrowed by something but the words; null = all of them.</param>
    /// <param name="text">The words; when nothing of them can be found, everything is.</param>
    public static async Task<DeclarationPage> LoadAsync(
        AppDbContext db, CurrentUser user, IQueryable<Declaration>? narrowed, string? text, int start, CancellationToken cancel)
    {
        var query = narrowed ?? db.Declarations.VisibleTo(user);
        if (SearchWords.Terms(text) is not { Count: > 0 } terms)
        {
            var total = await query.Take(MostCounted + 1).CountAsync(cancel);
            var from = Math.Clamp(start, 0, Math.Max(0, total - 1));
            return new DeclarationPage(total, total, from, await query.OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id).Skip(from).Take(Size).RowsAsync(db, user, cancel));
        }

        // Unless something else narrows them, hits are found and counted by the index of words alone; only those that are shown are looked at.
        var first = Math.Clamp(start, 0, MostFound - 1);
        var size = Math.Min(Size, MostFound - first);
        var (count, ids) = narrowed is null
            ? await db.PageHoldingAsync(terms, user, MostCounted + 1, first, size, cancel)
            : await PageAsync(db.Holding(terms, user).Where(hit => narrowed.Any(d => d.Id == hit.DeclarationId)), first, size, cancel);
        if (ids.Count == 0 && first > 0)
        {
            return await LoadAsync(db, user, narrowed, text, 0, cancel); // nothing is so far down
        }

        var rows = await query.Where(d => ids.Contains(d.Id)).RowsAsync(db, user, cancel);
        return new DeclarationPage(count, Math.Min(count, MostFound), first, [.. ids.Join(rows, id => id, row => row.Id, (_, row) => row)]);
    }

    private static async Task<(int Count, IReadOnlyList<Guid> Page)> PageAsync(IQueryable<SearchHit> hits, int start, int size, CancellationToken cancel) =>
        (await hits.Take(MostCounted + 1).CountAsync(cancel), await hits.OrderByDescending(hit => hit.Id).Skip(start).Take(size).Select(hit => hit.DeclarationId).ToListAsync(cancel));

    /// <summary>A total as it is said: exact, or 1000+.</summary>
    public static string Said(int total) => total > MostCounted ? "1000+" : $"{total}";
}
