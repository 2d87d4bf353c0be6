using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>When a class is held, as papers print it and as it is read back.</summary>
public static partial class Periods
{
    /// <summary>The wording if there is one, otherwise the dates; null if there is neither.</summary>
    public static string? Text(string? wording, DateOnly? first, DateOnly? last) => wording ?? (first, last) switch
    {
        ({ } start, { } end) when start == end => BeijingTime.LongDay(start),
        ({ } start, { } end) when start.Year == end.Year && start.Month == end.Month => $"{BeijingTime.LongDay(start)}至{end.Day}日",
        ({ } start, { } end) when start.Year == end.Year => $"{BeijingTime.LongDay(start)}至{BeijingTime.Day(end, start.Year)}",
        ({ } start, { } end) => $"{BeijingTime.LongDay(start)}至{BeijingTime.LongDay(end)}",
        ({ } start, null) => $"{BeijingTime.LongDay(start)}起",
        _ => null,
    };

    /// <summary>The first and last day in a text, whatever the width of its digits and blanks; null unless it states both clearly.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string text) =>
        Dates().Match(Plain(text)) is { Success: true } match && Day(match, "y", "m", "d") is { } start
            && Day(match, match.Groups["y2"].Success ? "y2" : "y", match.Groups["m2"].Success ? "m2" : "m", match.Groups["d2"].Success ? "d2" : "d") is { } end && end >= start
            ? (start, end) : null;

    /// <summary>Whether a text says the same as a printed wording, ignoring blanks and the width of characters.</summary>
    public static bool IsSame(string? printed, string text) => Plain(printed ?? "") == Plain(text);

    private static string Plain(string text) => string.Concat(TextRules.HalfWidth(text).Where(c => !char.IsWhiteSpace(c)));

    private static DateOnly? Day(Match match, string year, string month, string day)
    {
        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact($"{Number(year)}-{Number(month)}-{Number(day)}", "yyyy-M-d", out var date) ? date : null;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})[年.\-/](?<m>[0-9]{1,2})[月.\-/](?<d>[0-9]{1,2})日?(?:(?:至|到|—+|–|-|~|～)(?:(?:(?<y2>[0-9]{4})[年.\-/])?(?<m2>[0-9]{1,2})[月.\-/])?(?<d2>[0-9]{1,2})日?)?(?:[（(][^）)]*[）)])?$")]
    private static partial Regex Dates();
}
