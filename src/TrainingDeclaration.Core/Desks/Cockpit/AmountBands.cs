using System.Diagnostics;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Limits and labels of the bands.</summary>
public static class AmountBands
{
    /// <summary>The band of an amount in fen.</summary>
    public static AmountBand Of(long? fen) => Enum.GetValues<AmountBand>().First(band => (fen ?? -1) >= band.Limits().From && (fen ?? -1) < band.Limits().Until);

    /// <summary>In fen, upper limit exclusive; no amount counts as −1.</summary>
    public static (long From, long Until) Limits(this AmountBand band) => band switch
    {
        AmountBand.None => (long.MinValue, 0),
        AmountBand.BelowTen => (0, 10 * Money.FenPerWan),
        AmountBand.TenToTwenty => (10 * Money.FenPerWan, 20 * Money.FenPerWan),
        AmountBand.TwentyToThirty => (20 * Money.FenPerWan, 30 * Money.FenPerWan),
        AmountBand.ThirtyToFifty => (30 * Money.FenPerWan, 50 * Money.FenPerWan),
        AmountBand.FromFifty => (50 * Money.FenPerWan, long.MaxValue),
        _ => throw new UnreachableException(),
    };

    public static string Label(this AmountBand band) => band switch
    {
        AmountBand.None => "未填或不涉及经费",
        AmountBand.BelowTen => "10 万元以下",
        AmountBand.TenToTwenty => "10–20 万元",
        AmountBand.TwentyToThirty => "20–30 万元",
        AmountBand.ThirtyToFifty => "30–50 万元",
        AmountBand.FromFifty => "50 万元及以上",
        _ => throw new UnreachableException(),
    };
}
