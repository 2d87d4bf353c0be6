using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingDeclaration.Core.Base;

/// <summary>How typed text is cleaned and counted: the same on every page, in every rule and in the scripts.</summary>
public static partial class TextRules
{
    /// <summary>
    /// Text as it is stored: every kind of line end becomes LF, whatever cannot be seen or printed is dropped (controls, zero-width
    /// and soft characters, direction marks, noncharacters, unpaired surrogates), the ends are trimmed, Kangxi radicals
    /// become the characters they look like. Null stays null; a text with nothing visible becomes null.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(text.Length);
        var isVisible = false;
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (IsLineEnd(rune.Value))
            {
                kept.Append('\n');
            }
            else if (!IsDropped(rune))
            {
                kept.Append(rune.Value is >= 0x2F00 and <= 0x2FDF ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
                isVisible |= IsVisible(rune);
            }
        }

        return isVisible ? kept.ToString().Trim() : null;
    }

    /// <summary>Whether a text contains what no keyboard types and no XML can hold: a noncharacter or an unpaired surrogate.</summary>
    public static bool HasNoncharacters(string? text) => text?.EnumerateRunes().Any(rune => IsNoncharacter(rune.Value) || rune == Rune.ReplacementChar) == true;

    /// <summary>The text without noncharacters and unpaired surrogates; everything else stays as it is.</summary>
    public static string WithoutNoncharacters(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !IsNoncharacter(rune.Value) && rune != Rune.ReplacementChar));

    /// <summary>Cleaned text on one line, for headers and the log; null and text with nothing visible become empty.</summary>
    public static string OneLine(string? text) => Clean(text)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { } lines ? string.Join(' ', lines) : "";

    /// <summary>The beginning of a text, at most this many UTF-16 units; what people see as one character is never split.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is > 0 and var next && end + next <= longest)
        {
            end += next;
        }

        return text[..end];
    }

    /// <summary>The normal form of an account name for finding, counting and recording: half-width, case-insensitive, ſ and s the same.</summary>
    public static string Account(string? typed) => HalfWidth(Clean(typed) ?? "").ToUpperInvariant().ToLowerInvariant();

    /// <summary>A typed number without its thousands separators; null if a comma stands elsewhere, as in 28,5.</summary>
    public static string? Ungrouped(string number)
    {
        var text = HalfWidth(number).Trim();
        return !text.Contains(',', StringComparison.Ordinal) ? text : Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : null;
    }

    /// <summary>Says that a text is too long and how much to cut; null = it is not.</summary>
    /// <param name="field">The field it was typed into, if one can be named.</param>
    public static Refusal? TooLong(string? text, int longest, string? field = null) =>
        Count(text) > longest ? new Refusal($"最多 {longest} 字，现有 {Count(text)} 字，请缩短。", field) : null;

    /// <summary>Length as people count it: code points, a line end as one. Null counts 0.</summary>
    public static int Count(string? text)
    {
        var count = 0;
        foreach (var rune in (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Full-width digits, letters and punctuation as half-width ones, for numbers, dates, telephones and codes.</summary>
    public static string HalfWidth(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - 0xFEE0) : from[i] == '　' ? ' ' : from[i];
        }
    });

    private static bool IsLineEnd(int value) => value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static bool IsDropped(Rune rune) =>
        rune == Rune.ReplacementChar || IsNoncharacter(rune.Value)
        || rune.Value != '\t' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;

    /// <summary>Blanks, combining marks and letters without a visible shape do not make a text.</summary>
    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$")]
    private static partial Regex Grouped();
}
