namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>What a calculation uses of a <see cref="CostLine"/>.</summary>
/// <param name="CountryCode">Null for a line that names no single country.</param>
/// <param name="CityScope">Null = the whole country.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CentsPerPersonDay">Hundredths of the currency.</param>
public sealed record LineFigures(Guid Id, int LineNo, string PrintedName, string? CountryCode, string? CityScope, string Currency, long CentsPerPersonDay)
{
    /// <summary>The figures of a stored line.</summary>
    public static LineFigures Of(CostLine line) =>
        new(line.Id, line.LineNo, line.PrintedName, line.CountryCode, line.CityScope, line.Currency, line.CentsPerPersonDay);
}
