using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>States, quotes and kinds in Chinese.</summary>
public static class CostLabels
{
    public static string Label(this StandardState state) => state switch
    {
        StandardState.Pending => "待核",
        StandardState.Verified => "已核",
        StandardState.Retired => "停用",
        _ => throw new UnreachableException(),
    };

    /// <param name="currency">Its code, or 外币 for the choice itself.</param>
    public static string Label(this RateQuote quote, string currency = "外币") => quote switch
    {
        RateQuote.PerOne => $"1 {currency} 折合人民币",
        RateQuote.PerHundred => $"100 {currency} 折合人民币",
        RateQuote.ForeignPerHundredYuan => $"100 人民币折合{currency}",
        _ => throw new UnreachableException(),
    };

    public static string Label(this RateKind kind) => kind switch
    {
        RateKind.Middle => "中间价",
        RateKind.Selling => "现汇卖出价",
        RateKind.Other => "其他",
        _ => throw new UnreachableException(),
    };
}
