using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>手机号: eleven digits from 13 to 19, or a number abroad with its country code.</summary>
public static partial class Mobile
{
    /// <summary>
    /// The one way to write a number, for storing and comparing: 13812345678 without +86, or + and digits for another country; null if it
    /// is none. Full-width digits, blanks, dashes and brackets are understood.
    /// </summary>
    public static string? Normalize(string? typed)
    {
        var number = Marks().Replace(TextRules.HalfWidth(TextRules.Clean(typed) ?? ""), "");
        number = number.StartsWith("00", StringComparison.Ordinal) ? $"+{number[2..]}" : number;
        return Chinese().Match(number) is { Success: true } match ? match.Groups["number"].Value
            : Foreign().IsMatch(number) && !number.StartsWith("+86", StringComparison.Ordinal) ? number : null;
    }

    [GeneratedRegex(@"[\s()\-‐‑–—]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\+?86)?(?<number>1[3-9][0-9]{9})\z")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex Foreign();
}
