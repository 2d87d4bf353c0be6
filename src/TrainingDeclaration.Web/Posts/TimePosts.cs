using System.Globalization;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads times of day as people type them.</summary>
public static class TimePosts
{
    private static readonly string[] Formats = ["H:mm", "H.mm", "H时mm分", "H点mm分", "H时", "H点", "HHmm"];

    /// <summary>Minutes after midnight; null if it is not a time.</summary>
    public static int? Minute(string? typed) =>
        TimeOnly.TryParseExact(TextRules.HalfWidth(TextRules.Clean(typed) ?? "").Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Hour * 60 + time.Minute : null;
}
