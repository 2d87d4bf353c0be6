namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>A printed field that differs in a newer submission.</summary>
/// <param name="Old">As on the paper in hand.</param>
/// <param name="Now">As in the current submission.</param>
public sealed record FieldDifference(string Label, string Old, string Now);
