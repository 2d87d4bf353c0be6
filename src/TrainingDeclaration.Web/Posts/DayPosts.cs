using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads dates as people type them; what cannot be read becomes an error on its field.</summary>
public static class DayPosts
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>The day, or null if it cannot be read or is outside this century.</summary>
    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(TextRules.HalfWidth(TextRules.Clean(typed) ?? "").Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day <= Last ? day : null;

    /// <summary>The day, or null if the box is empty.</summary>
    public static DateOnly? ReadDay(this ModelStateDictionary state, string? typed, string field)
    {
        if (TextRules.Clean(typed) is not { } text)
        {
            return null;
        }

        if (Day(text) is { } day)
        {
            return day;
        }

        state.AddModelError(field, $"“{text}”不是日期，请写成 2022-06-20。");
        return null;
    }
}
