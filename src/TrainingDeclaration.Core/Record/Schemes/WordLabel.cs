namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A label on a form and the field it names.</summary>
/// <param name="After">A field that changes the meaning of the label if it comes before it in the same row; null = none.</param>
/// <param name="Becomes">The field it names in that case.</param>
public sealed record WordLabel(string Field, string Label, string? After = null, string? Becomes = null);
