using System.Text;

namespace TrainingDeclaration.Core;

/// <summary>How typed text is read and counted, the same on every page, in every rule and in the scripts.</summary>
public static class TextRules
{
    /// <summary>
    /// Text as it is stored: line ends are LF, characters that cannot be printed are dropped, blank ends are cut,
    /// Kangxi radicals become the characters they look like. Null stays null, blank becomes null.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune != Rune.ReplacementChar && !IsDirectionMark(rune.Value))
            {
                kept.Append(rune.Value is >= 0x2F00 and <= 0x2FDF ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
            }
        }

        var cleaned = kept.ToString().Trim();
        return cleaned.Length == 0 ? null : cleaned;
    }

    /// <summary>Says that a text is too long and by how much to shorten it; null = it is not.</summary>
    /// <param name="field">The field it was typed into, if one can be named.</param>
    public static Refusal? TooLong(string? text, int longest, string? field = null) =>
        Count(text) > longest ? new Refusal($"最多 {longest} 字，现有 {Count(text)} 字，请缩短。", field) : null;

    /// <summary>Length as people count: code points, a line end once. Null counts 0.</summary>
    public static int Count(string? text)
    {
        var count = 0;
        foreach (var rune in (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Full-width digits, letters and marks as half-width ones, for numbers, dates, telephones and codes.</summary>
    public static string HalfWidth(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - 0xFEE0) : from[i] == '　' ? ' ' : from[i];
        }
    });

    private static bool IsDirectionMark(int value) => value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF;
}
