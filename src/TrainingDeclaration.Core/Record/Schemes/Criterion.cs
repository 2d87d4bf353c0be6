namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One line of a score sheet.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Most">Maximum points.</param>
/// <param name="Clause">Where it comes from.</param>
public sealed record Criterion(string Key, string Label, int Most, string? Clause = null);
