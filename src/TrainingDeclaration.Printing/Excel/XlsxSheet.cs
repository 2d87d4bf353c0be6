namespace TrainingDeclaration.Printing.Excel;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Rows">Its rows from the top, without empty ones.</param>
/// <param name="HiddenColumns">Hidden columns, from 0.</param>
public sealed record XlsxSheet(string Name, bool IsHidden, IReadOnlyList<XlsxRow> Rows, IReadOnlySet<int> HiddenColumns);
