namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Which marks of a page are the text of which paragraph of the sheet. What is not named by one is decoration to a
/// reader: lines, the foot, and what is repeated on later pages.
/// </summary>
/// <param name="Row">Index of the row in the sheet.</param>
/// <param name="Cell">Index of the cell in the row.</param>
/// <param name="Paragraph">Index of the paragraph in the cell.</param>
/// <param name="Start">First mark.</param>
/// <param name="End">One past the last mark.</param>
public sealed record CellText(int Row, int Cell, int Paragraph, int Start, int End);
