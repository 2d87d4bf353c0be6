namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>A class session with teachers abroad, as far as the counting of days goes.</summary>
/// <param name="Date">The Beijing day on which it starts.</param>
/// <param name="Place">Country code of the place where the teacher is.</param>
public sealed record OverseasMinutes(DateOnly Date, string Place, int Minutes);
