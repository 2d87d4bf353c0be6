namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>One printed line of a calculation: what went in, the formula with its numbers, what came out.</summary>
/// <param name="Place">Country code of the place.</param>
/// <param name="ReferenceReason">Why another place's standard is applied (F-08); null = its own.</param>
/// <param name="Rate">Null for the yuan.</param>
/// <param name="Cents">The whole amount in hundredths of the line's currency.</param>
/// <param name="Formula">「60.00 EUR × 118 人 × 4 天 × 7.1234 = 201,734.69 元」, the rate as it is quoted.</param>
/// <param name="Fen">Rounded half up, once.</param>
public sealed record CostEvidenceLine(
    string Place, string? ReferenceReason, LineFigures Line, RateFigures? Rate, Attendances Attendances, long Cents, string Formula, long Fen);
