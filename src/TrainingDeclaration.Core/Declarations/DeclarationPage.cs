using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Search;

namespace TrainingDeclaration.Core.Declarations;

/// <summary>One page of a list or of what a search found, newest first, in two statements whatever is asked for.</summary>
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
    /// <param name="query">Visible declarations, narrowed by everything but the words.</param>
    /// <param name="text">The words; when nothing of them can be found, everything is.</param>
    public static async Task<DeclarationPage> LoadAsync(
        AppDbContext db, CurrentUser user, IQueryable<Declaration> query, string? text, int start, CancellationToken cancel)
    {
        if (SearchWords.Terms(text) is not { Count: > 0 } terms)
        {
            var total = await query.Take(MostCounted + 1).CountAsync(cancel);
            var from = Math.Clamp(start, 0, Math.Max(0, total - 1));
            return new DeclarationPage(total, total, from, await query.OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id).Skip(from).Take(Size).RowsAsync(db, user, cancel));
        }

        var found = await db.Holding(terms, user).Where(hit => query.Any(d => d.Id == hit.DeclarationId))
            .OrderByDescending(hit => hit.Id).Take(MostCounted + 1).Select(hit => hit.DeclarationId).ToListAsync(cancel);
        var reachable = Math.Min(found.Count, MostFound);
        var first = Math.Clamp(start, 0, Math.Max(0, reachable - 1));
        var ids = found.GetRange(first, Math.Min(Size, reachable - first));
        var rows = await query.Where(d => ids.Contains(d.Id)).RowsAsync(db, user, cancel);
        return new DeclarationPage(found.Count, reachable, first, [.. rows.OrderBy(row => ids.IndexOf(row.Id))]);
    }
}
