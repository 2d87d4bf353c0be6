using System.Globalization;
using System.Text;

namespace TrainingDeclaration.Printing.Word;

/// <summary>Writes a number in the formats of Word's automatic numbering.</summary>
internal static class DocxNumerals
{
    private const string Counting = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in the format; null if the format is not known or does not go that far.</summary>
    public static string? Write(int number, string format) => format switch
    {
        "none" => "",
        "decimal" => Digits(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Digits(number).Select(digit => (char)(digit + 0xFEE0))),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Count(number, Counting, "十百千"),
        "chineseLegalSimplified" => Count(number, Legal, "拾佰仟"),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => string.Concat(Digits(number).Select(digit => Counting[digit - '0'])),
        "ideographTraditional" => Of(Stems, number),
        "ideographZodiac" => Of(Branches, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => From('①', number, 20),
        "decimalEnclosedParen" => From('⑴', number, 20),
        "decimalEnclosedFullstop" => From('⒈', number, 20),
        "ideographEnclosedCircle" => From('㊀', number, 10),
        "upperLetter" => Letter('A', number),
        "lowerLetter" => Letter('a', number),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number)?.ToLowerInvariant(),
        _ => null,
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Of(string row, int number) => number >= 1 && number <= row.Length ? row[number - 1].ToString() : null;

    private static string? From(char first, int number, int most) => number >= 1 && number <= most ? ((char)(first + number - 1)).ToString() : null;

    private static string? Letter(char first, int number) => number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : null;

    /// <summary>十一, 二十, 一百零五: a leading one before ten is not spoken, zeros inside are spoken once.</summary>
    private static string? Count(int number, string digits, string units)
    {
        if (number is < 1 or > 9999)
        {
            return null;
        }

        var text = new StringBuilder();
        var isGap = false;
        var written = Digits(number);
        for (var i = 0; i < written.Length; i++)
        {
            var (digit, place) = (written[i] - '0', written.Length - 1 - i);
            if (digit == 0)
            {
                isGap = true;
                continue;
            }

            text.Append(isGap ? "零" : "").Append(digit == 1 && place == 1 && i == 0 ? "" : digits[digit]).Append(place > 0 ? units[place - 1] : "");
            isGap = false;
        }

        return text.ToString();
    }

    private static string? Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in new[]
        {
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        })
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
