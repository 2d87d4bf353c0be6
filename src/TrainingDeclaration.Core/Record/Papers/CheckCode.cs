using System.Security.Cryptography;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>
/// 查验码: 11 random characters and one check character over the 31 characters of <see cref="ShortKey.Alphabet"/>,
/// shown 4-4-4. It is not derived from anything, so nobody can compute one. Any single mistyped character and any swap
/// of two adjacent ones is detected.
/// </summary>
public static class CheckCode
{
    /// <summary>Characters without hyphens.</summary>
    public const int Length = 12;

    private const int LongestTyped = 40;

    private static readonly string[] Paths = ["/V/", "/VERIFY/"];

    /// <summary>A new code, without hyphens (54.5 random bits).</summary>
    public static string Create()
    {
        var random = RandomNumberGenerator.GetString(ShortKey.Alphabet, Length - 1);
        return random + CheckCharacter(random);
    }

    /// <summary>The code as people read it:「7KQ4-M9XT-H3PD」.</summary>
    public static string Display(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    /// <summary>
    /// What somebody typed or scanned, as a code without hyphens: case, spaces, hyphens and full-width characters do not
    /// matter. Null if it is not a code or the check character is wrong; the nearest valid code is never guessed.
    /// </summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. TextRules.HalfWidth(typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ' or '—' or '–'))]);
        return code.Length == Length && code.All(c => ShortKey.Alphabet.Contains(c, StringComparison.Ordinal))
            && code[^1] == CheckCharacter(code[..^1])
            ? code
            : null;
    }

    /// <summary>
    /// The part of scanned input that holds the code: a scanner types the whole address of the QR code, such as
    /// <c>HTTPS://HOST/V/CODE/1</c>. Anything else is returned as is, truncated to a length that no code reaches.
    /// </summary>
    public static string FromScan(string? typed)
    {
        var text = TextRules.HalfWidth(typed ?? "").Trim();
        foreach (var path in Paths)
        {
            if (text.IndexOf(path, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                text = text[(at + path.Length)..].Split('/', '?', '#')[0];
                break;
            }
        }

        return TextRules.Cut(text, LongestTyped);
    }

    /// <summary>What is wrong with something that is not a code, in words for the person who typed it.</summary>
    public static string Mistake(string typed)
    {
        var characters = typed.ToUpperInvariant().Where(c => c is not ('-' or ' ' or '—' or '–')).ToList();
        var foreign = characters.Where(c => !ShortKey.Alphabet.Contains(c, StringComparison.Ordinal)).Distinct().ToList();
        return foreign.Count > 0 ? $"查验码里没有“{string.Join("、", foreign.Take(3))}”，只用数字 2–9 和除 I、L、O 以外的字母，请对照页脚再输入一次。"
            : characters.Count != Length ? $"查验码共 {Length} 位，现有 {characters.Count} 位，请对照页脚再输入一次。"
            : "查验码有一处输错了，请对照页脚逐字核对，再输入一次。";
    }

    /// <summary>Weighted sum modulo 31: 31 is prime and adjacent weights differ, so a single slip always shows.</summary>
    private static char CheckCharacter(string random)
    {
        var sum = 0;
        for (var i = 0; i < random.Length; i++)
        {
            sum += (i + 2) * ShortKey.Alphabet.IndexOf(random[i], StringComparison.Ordinal);
        }

        return ShortKey.Alphabet[sum % ShortKey.Alphabet.Length];
    }
}
