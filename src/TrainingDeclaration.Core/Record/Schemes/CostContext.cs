using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The standards and rates of a Beijing day, for what a dossier may cost.</summary>
/// <param name="Day">The day of filing.</param>
/// <param name="Basis">The verified table of that day; null = 未载入标准.</param>
/// <param name="Rates">The rate of each currency that is needed and known.</param>
public sealed record CostContext(DateOnly Day, CostBasis? Basis, IReadOnlyDictionary<string, RateFigures> Rates)
{
    /// <summary>The rate of a currency; null for the yuan, and for a currency without one.</summary>
    public RateFigures? RateOf(string? currency) => currency is null ? null : Rates.GetValueOrDefault(currency);
}
