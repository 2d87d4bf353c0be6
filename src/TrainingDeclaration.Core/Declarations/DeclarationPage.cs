using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Search;

namespace TrainingDeclaration.Core.Declarations;

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

        // Unless something else narrows them, hits are counted by the index alone; only those that are shown are looked at.
        var narrow = db.Holding(terms, user).Where(hit => query.Any(d => d.Id == hit.DeclarationId));
        var count = narrowed is null ? await db.CountHoldingAsync(terms, user, MostCounted + 1, cancel) : await narrow.Take(MostCounted + 1).CountAsync(cancel);
        var found = narrowed is null ? db.Holding(terms, user, areFew: count <= MostCounted) : narrow;
        var reachable = Math.Min(count, MostFound);
        var first = Math.Clamp(start, 0, Math.Max(0, reachable - 1));
        var ids = await found.OrderByDescending(hit => hit.Id).Skip(first).Take(Math.Min(Size, reachable - first)).Select(hit => hit.DeclarationId).ToListAsync(cancel);
        var rows = await query.Where(d => ids.Contains(d.Id)).RowsAsync(db, user, cancel);
        return new DeclarationPage(count, reachable, first, [.. rows.OrderBy(row => ids.IndexOf(row.Id))]);
    }

    /// <summary>A total as it is said: exact, or 1000+.</summary>
    public static string Said(int total) => total > MostCounted ? "1000+" : $"{total}";
}
