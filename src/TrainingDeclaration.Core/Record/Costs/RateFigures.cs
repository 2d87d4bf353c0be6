namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>What a calculation uses of an <see cref="ExchangeRate"/>.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Value">As quoted, in millionths; more than 0.</param>
public sealed record RateFigures(Guid Id, string Currency, DateOnly RateDate, RateKind Kind, RateQuote Quote, long Value)
{
    private const decimal Millionths = 1_000_000;
    private const decimal Hundred = 100;

    /// <summary>The figures of a stored rate.</summary>
    public static RateFigures Of(ExchangeRate rate) => new(rate.Id, rate.Currency, rate.RateDate, rate.Kind, rate.Quote, rate.Value);

    /// <summary>
    /// The exact yuan amount in fen, before any rounding. Whatever is quoted the other way round is divided last, so that only one
    /// operation is inexact, in the 28th digit.
    /// </summary>
    /// <param name="cents">Hundredths of the currency.</param>
    public decimal Fen(decimal cents) => Quote switch
    {
        RateQuote.PerOne => cents * Value / Millionths,
        RateQuote.PerHundred => cents * Value / (Millionths * Hundred),
        RateQuote.ForeignPerHundredYuan => cents * Hundred * Millionths / Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
