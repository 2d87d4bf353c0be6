namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>One chosen declaration and its submission at the time of choosing; 0 for a draft, which only a table lists.</summary>
public sealed record ExportItem(string Key, int Submission);
