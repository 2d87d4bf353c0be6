using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrainingDeclaration.Core;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Reads dates as people type them; what cannot be read becomes an error of its field.</summary>
public static class DayPosts
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The day, or null when the box is empty.</summary>
    public static DateOnly? ReadDay(this ModelStateDictionary state, string? typed, string field)
    {
        if (TextRules.Clean(typed) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(TextRules.HalfWidth(text).Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        state.AddModelError(field, $"“{text}”不是日期，请写成 2022-06-20。");
        return null;
    }
}
