namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>A place where teachers teach, as it is given to <see cref="CostCalculator"/>.</summary>
/// <param name="Code">Country code of the place.</param>
/// <param name="Line">The line of the table that is applied.</param>
/// <param name="Rate">The rate of the line's currency; null only for the yuan.</param>
public sealed record CostPlace(string Code, LineFigures Line, RateFigures? Rate, Attendances Attendances)
{
    /// <summary>Why the line of another place is referred to, where the table has none for this one (F-08); null = it is its own line.</summary>
    public string? ReferenceReason { get; init; }
}
