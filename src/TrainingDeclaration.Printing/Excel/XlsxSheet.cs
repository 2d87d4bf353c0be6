namespace TrainingDeclaration.Printing.Excel;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Rows">Its rows from above, empty ones left out.</param>
/// <param name="HiddenColumns">Columns that are hidden, from 0.</param>
public sealed record XlsxSheet(string Name, bool IsHidden, IReadOnlyList<XlsxRow> Rows, IReadOnlySet<int> HiddenColumns);
