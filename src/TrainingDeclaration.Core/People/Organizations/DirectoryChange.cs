namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>A detail of a known organization that a row of the directory would change.</summary>
/// <param name="Old">The current value; null = none.</param>
public sealed record DirectoryChange(string Label, string? Old, string? New);
