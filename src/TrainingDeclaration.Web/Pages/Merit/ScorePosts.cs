using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Merit;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>Reads a score sheet: a number <c>points.{criterion}</c> per line, boxes <c>direction</c>, <c>note</c>, <c>recusalReason</c>.</summary>
public static class ScorePosts
{
    private const string Points = "points.";

    /// <summary>The sheet; what is no whole number is missing.</summary>
    public static ScoreInput Read(IFormCollection posted, bool isRecused) => new(
        int.TryParse(posted["submission"], CultureInfo.InvariantCulture, out var submission) ? submission : -1,
        posted.Where(field => field.Key.StartsWith(Points, StringComparison.Ordinal))
            .Select(field => (Key: field.Key[Points.Length..], Text: TextRules.HalfWidth(TextRules.Clean(field.Value.ToString()) ?? "")))
            .Where(field => int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(field => field.Key, field => int.Parse(field.Text, CultureInfo.InvariantCulture)),
        [.. posted["direction"].OfType<string>().Distinct()],
        TextRules.Clean(posted["note"]),
        isRecused,
        TextRules.Clean(posted["recusalReason"]));
}
