using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>统一社会信用代码 (GB 32100). Real codes with a wrong check character exist, so this is a warning, never a refusal.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether it has 18 characters of the alphabet and the right check character.</summary>
    public static bool IsConforming(string code)
    {
        var values = code.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal)).ToArray();
        return values.Length == 18 && !values.Contains(-1)
            && values[17] == (31 - Weights.Select((weight, i) => weight * values[i]).Sum() % 31) % 31;
    }

    /// <summary>The code as stored: half-width, upper case, no blanks; null if blank.</summary>
    public static string? Clean(string? text) =>
        TextRules.Clean(text) is { } code ? TextRules.HalfWidth(code).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : null;
}
