namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A day in the life of a class, from its plan to its settlement.</summary>
/// <param name="Day">Beijing; null while it is not known.</param>
/// <param name="IsDeadline">Whether something must be done by the end of that day; otherwise the day itself is meant.</param>
/// <param name="Source">Whose rule it is, in words.</param>
/// <param name="Clause">Where it is written, such as 征集函 二（一）8.</param>
public sealed record Milestone(string Label, DateOnly? Day, bool IsDeadline, string Source, string? Clause = null);
