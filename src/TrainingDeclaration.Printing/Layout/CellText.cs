namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Which marks of a page are the text of which paragraph of the sheet. Marks that belong to none are decoration to a
/// screen reader: lines, the footer, and whatever is repeated on later pages.
/// </summary>
/// <param name="Row">Index of the row in the sheet.</param>
/// <param name="Cell">Index of the cell in the row.</param>
/// <param name="Paragraph">Index of the paragraph in the cell.</param>
/// <param name="Start">First mark.</param>
/// <param name="End">One past the last mark.</param>
public sealed record CellText(int Row, int Cell, int Paragraph, int Start, int End);
