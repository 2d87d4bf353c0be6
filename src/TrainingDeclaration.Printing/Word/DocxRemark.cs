namespace TrainingDeclaration.Printing.Word;

/// <summary>Something of a cell that is not in its text.</summary>
/// <param name="Text">The characters it is about; empty when it has none.</param>
public sealed record DocxRemark(DocxRemarkKind Kind, string Text);
