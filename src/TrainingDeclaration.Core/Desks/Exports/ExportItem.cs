namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>One chosen declaration, and the submission as it was when it was chosen; 0 for a draft, which only a table lists.</summary>
public sealed record ExportItem(string Key, int Submission);
