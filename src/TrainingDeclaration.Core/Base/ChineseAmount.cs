using System.Text;

namespace TrainingDeclaration.Core.Base;

/// <summary>Amounts in capital numerals, as payment papers write them:「贰拾伍万贰仟壹佰陆拾捌元叁角陆分」.</summary>
public static class ChineseAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "兆"];

    /// <summary>The amount in words; whole 元 end in 整.</summary>
    /// <param name="fen">Not negative, below 10¹⁶ 元.</param>
    public static string Of(long fen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fen);
        var (yuan, jiao, rest) = (fen / 100, fen / 10 % 10, fen % 10);
        var words = new StringBuilder();
        if (yuan > 0)
        {
            words.Append(Whole(yuan)).Append('元');
        }

        if (jiao == 0 && rest == 0)
        {
            return yuan == 0 ? "零元整" : words.Append('整').ToString();
        }

        if (jiao > 0)
        {
            words.Append(Digits[(int)jiao]).Append('角');
        }
        else if (yuan > 0)
        {
            words.Append('零');
        }

        return (rest > 0 ? words.Append(Digits[(int)rest]).Append('分') : words).ToString();
    }

    /// <summary>Groups of four digits from the left; one 零 stands for any run of zeros inside.</summary>
    private static string Whole(long number)
    {
        var words = new StringBuilder();
        var owesZero = false;
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var digits = (int)(number / Power(group * 4) % 10_000);
            for (var place = Places.Length - 1; place >= 0; place--)
            {
                var digit = (int)(digits / Power(place) % 10);
                if (digit == 0)
                {
                    owesZero = words.Length > 0;
                    continue;
                }

                words.Append(owesZero ? "零" : "").Append(Digits[digit]).Append(Places[place]);
                owesZero = false;
            }

            words.Append(digits > 0 ? Groups[group] : "");
        }

        return words.ToString();
    }

    private static long Power(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
