namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One field in which two people typed different values.</summary>
public sealed record FieldConflict(string Key, string Label, string Mine, string Stored);
