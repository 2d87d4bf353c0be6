using System.Globalization;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// Reads a posted ranking table: a box <see cref="Chosen"/> per row, a number <c>rank.{id}</c>, and the button
/// <c>move</c> with <c>up.{id}</c> or <c>down.{id}</c>. Works without script.
/// </summary>
public static class RankPosts
{
    /// <summary>Name of the boxes.</summary>
    public const string Chosen = "chosen";

    /// <summary>Prefix of the number boxes.</summary>
    public const string Rank = "rank.";

    /// <summary>The ranks of the chosen rows, from 1 without gaps, after the requested move.</summary>
    public static IReadOnlyDictionary<Guid, int> Read(IFormCollection posted)
    {
        // Rows without a number come last, in page order.
        var order = posted[Chosen].Select(Id).OfType<Guid>().Distinct().OrderBy(id => Typed(posted, id)).ToList();
        if (posted["move"].ToString().Split('.') is [var way, var moved] && Id(moved) is { } target && order.IndexOf(target) is >= 0 and var from)
        {
            var to = Math.Clamp(way == "up" ? from - 1 : from + 1, 0, order.Count - 1);
            (order[from], order[to]) = (order[to], order[from]);
        }

        return order.Select((id, index) => (id, index)).ToDictionary(row => row.id, row => row.index + 1);
    }

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static decimal Typed(IFormCollection posted, Guid id) =>
        decimal.TryParse(TextRules.HalfWidth(posted[$"{Rank}{id}"].ToString()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rank)
            ? rank : decimal.MaxValue;
}
