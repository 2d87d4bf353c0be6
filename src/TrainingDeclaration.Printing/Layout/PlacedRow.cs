namespace TrainingDeclaration.Printing.Layout;

/// <summary>A row on its page.</summary>
/// <param name="Y">Upper edge, in mm.</param>
internal sealed record PlacedRow(RowBox Row, double Y);
