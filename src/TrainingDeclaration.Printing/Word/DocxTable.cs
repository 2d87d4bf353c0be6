namespace TrainingDeclaration.Printing.Word;

/// <summary>A table in a Word document: its rows from the top, each with its cells from the left.</summary>
public sealed record DocxTable(IReadOnlyList<IReadOnlyList<DocxCell>> Rows);
