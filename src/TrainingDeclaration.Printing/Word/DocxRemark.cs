namespace TrainingDeclaration.Printing.Word;

/// <summary>Something in a cell that is not part of its text.</summary>
/// <param name="Text">The characters concerned; empty if there are none.</param>
public sealed record DocxRemark(DocxRemarkKind Kind, string Text);
