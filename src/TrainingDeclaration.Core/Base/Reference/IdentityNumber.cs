using System.Globalization;

namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>公民身份号码 (GB 11643): six digits of the place, the date of birth, three of a sequence, and a check character.</summary>
public static class IdentityNumber
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The number as stored and compared: half-width, without blanks and dashes, X in upper case; null if blank.</summary>
    public static string? Normalize(string? typed) => TextRules.Clean(typed) is { } text
        ? string.Concat(TextRules.HalfWidth(text).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant()
        : null;

    /// <summary>What is wrong with a normalised number; null = nothing. It never repeats the number. Numbers of 15 digits are no longer valid.</summary>
    public static Refusal? Check(string number, string? field = null)
    {
        if (number.Length != Length || !number[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[^1]) || number[^1] == 'X') || number[0] == '0')
        {
            return new Refusal("身份证号应为 18 位：前 17 位是数字，末位是数字或 X。请核对。", field);
        }

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) || birth.Year < 1900)
        {
            return new Refusal("身份证号第 7 至 14 位应是出生日期，请核对。", field);
        }

        return number[^1] == CheckCharacter(number) ? null : new Refusal("身份证号的末位与前 17 位不符，有一位可能写错了。请逐位核对。", field);
    }

    /// <summary>The check character that the first 17 digits ask for (ISO 7064, MOD 11-2).</summary>
    private static char CheckCharacter(string number) => CheckCharacters[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11];
}
