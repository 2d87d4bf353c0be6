using System.Globalization;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>How amounts of any currency and rates are typed and written.</summary>
public static class CostAmounts
{
    /// <summary>Largest standard per person and day, in hundredths of its currency.</summary>
    public const long MostCents = 10_000_000_000;

    /// <summary>Largest rate that is quoted in yuan, in millionths.</summary>
    public const long MostYuanRate = 10_000_000_000;

    /// <summary>Largest rate that is quoted in a foreign currency per 100 yuan, in millionths.</summary>
    public const long MostForeignRate = 100_000_000_000_000;

    /// <summary>「28,320.00」, from hundredths.</summary>
    public static string Amount(long hundredths) => (hundredths / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>「712.34」, from millionths: as many decimals as it has, at least two.</summary>
    public static string Rate(long millionths) => (millionths / 1_000_000m).ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>Reads a standard as hundredths of its currency; otherwise why not: it is no number, not above 0, too large, or has more than 2 decimals.</summary>
    public static Outcome<long> ReadAmount(string? text) => Read(text, 2, MostCents);

    /// <summary>Reads a rate as millionths; otherwise why not, as above with 6 decimals.</summary>
    public static Outcome<long> ReadRate(string? text, RateQuote quote) => Read(text, 6, quote == RateQuote.ForeignPerHundredYuan ? MostForeignRate : MostYuanRate);

    private static Outcome<long> Read(string? text, int decimals, long most)
    {
        var number = TextRules.HalfWidth(TextRules.Clean(text) ?? "");
        if (number.Length == 0)
        {
            return new Refusal("请填写。");
        }

        if (!decimal.TryParse(TextRules.Ungrouped(number), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return new Refusal($"“{TextRules.Cut(number, 20)}”不是数字，请只写数字，如 0.00，不写币种和单位。");
        }

        if (value <= 0)
        {
            return new Refusal($"“{TextRules.Cut(number, 20)}”必须大于 0。");
        }

        var scale = (decimal)Math.Pow(10, decimals);
        return value > most / scale ? new Refusal($"“{TextRules.Cut(number, 20)}”过大，请核对。")
            : value != Math.Round(value, decimals) ? new Refusal($"“{TextRules.Cut(number, 20)}”的小数超过 {decimals} 位，请按来源写到 {decimals} 位以内。")
            : (long)(value * scale);
    }
}
