using System.Globalization;

namespace TrainingDeclaration.Core.Base;

/// <summary>Money is a whole number of fen (分); people type and read 万元 with two decimals, and from the approval on 元.</summary>
public static class Money
{
    /// <summary>One 万元 in fen.</summary>
    public const long FenPerWan = 1_000_000;

    /// <summary>One 元 in fen.</summary>
    public const long FenPerYuan = 100;

    private const long MostWan = 99_999_999;

    /// <summary>The amount in 万元, for spreadsheets.</summary>
    public static decimal? InWan(long? fen) => fen / (decimal)FenPerWan;

    /// <summary>「28.50」, in 万元. More decimals only if the amount has them.</summary>
    public static string Wan(long fen)
    {
        var wan = fen / (decimal)FenPerWan;
        return wan.ToString(fen % 10_000 == 0 ? "0.00" : "0.00####", CultureInfo.InvariantCulture);
    }

    /// <summary>「285,000.00」, in 万元 with grouping, for sentences.</summary>
    public static string GroupedWan(long fen) => (fen / (decimal)FenPerWan).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>「28.50」, or an empty string.</summary>
    public static string Wan(long? fen) => fen is { } value ? Wan(value) : "";

    /// <summary>「28.50 亿元」, for amounts probably typed in the wrong unit.</summary>
    public static string Yi(long fen) => (fen / (decimal)FenPerWan / 10_000).ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads an amount in 万元 with at most two decimals. Full-width digits, commas between thousands, a leading ￥ and a trailing 万元 or 万
    /// are understood; a comma elsewhere (28,5) is not, because it may be meant as a decimal point.
    /// </summary>
    public static bool TryParseWan(string? text, out long fen)
    {
        fen = 0;
        var number = TextRules.HalfWidth(text ?? "").Trim().TrimStart('￥', '¥').TrimStart();
        number = number.EndsWith("万元", StringComparison.Ordinal) ? number[..^2] : number.EndsWith('万') ? number[..^1] : number;
        if (!decimal.TryParse(TextRules.Ungrouped(number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wan)
            || wan != Math.Round(wan, 2) || wan > MostWan)
        {
            return false;
        }

        fen = (long)(wan * FenPerWan);
        return true;
    }

    /// <summary>「252,168.36」, in 元 with grouping and always two decimals.</summary>
    public static string Yuan(long fen) => (fen / (decimal)FenPerYuan).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>「252,168.36」, or an empty string.</summary>
    public static string Yuan(long? fen) => fen is { } value ? Yuan(value) : "";

    /// <summary>「28.50 万元（285,000.00 元）」, for a grant, which was asked for in 万元 and is accounted for in 元.</summary>
    public static string WanAndYuan(long fen) => $"{Wan(fen)} 万元（{Yuan(fen)} 元）";

    /// <summary>
    /// Reads an amount in 元 with at most two decimals. Full-width digits, commas between thousands, a leading ￥ and a trailing 元 are
    /// understood; 万 and 万元 are refused, because who writes them takes the field for one in 万元, and so is a third
    /// decimal, because the point may be meant as a separator (28.500).
    /// </summary>
    public static bool TryParseYuan(string? text, out long fen)
    {
        fen = 0;
        var number = TextRules.HalfWidth(text ?? "").Trim().TrimStart('￥', '¥').TrimStart();
        number = number.EndsWith('元') ? number[..^1] : number;
        if (!decimal.TryParse(TextRules.Ungrouped(number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            || yuan.Scale > 2 || yuan > MostWan * (FenPerWan / FenPerYuan))
        {
            return false;
        }

        fen = (long)(yuan * FenPerYuan);
        return true;
    }
}
