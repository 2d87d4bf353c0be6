namespace TrainingDeclaration.Printing.Word;

/// <summary>A table of a Word document: its rows from above, each with its cells from the left.</summary>
public sealed record DocxTable(IReadOnlyList<IReadOnlyList<DocxCell>> Rows);
