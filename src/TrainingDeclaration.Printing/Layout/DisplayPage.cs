namespace TrainingDeclaration.Printing.Layout;

/// <summary>One page: its marks in drawing order, which is reading order, and the places kept free for seals.</summary>
/// <param name="Marks">What is drawn.</param>
/// <param name="SealZones">Free rectangles that no mark reaches into.</param>
/// <param name="Texts">Which marks are text of the sheet, in order.</param>
public sealed record DisplayPage(IReadOnlyList<Mark> Marks, IReadOnlyList<Area> SealZones, IReadOnlyList<CellText> Texts);
