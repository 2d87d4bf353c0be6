namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A label of a form and the field that it names.</summary>
/// <param name="After">A field that gives the label another meaning when it stands before it in the same row; null = none.</param>
/// <param name="Becomes">The field that it names then.</param>
public sealed record WordLabel(string Field, string Label, string? After = null, string? Becomes = null);
