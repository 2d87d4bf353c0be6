namespace TrainingDeclaration.Printing.Word;

/// <summary>A table of a Word document as text: its rows from above, each with its cells from the left. Paragraphs end with LF.</summary>
public sealed record DocxTable(IReadOnlyList<IReadOnlyList<string>> Rows);
