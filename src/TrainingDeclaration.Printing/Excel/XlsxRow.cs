namespace TrainingDeclaration.Printing.Excel;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
/// <param name="Cells">The non-empty cells, by column from 0; merged ones in every row they cover.</param>
public sealed record XlsxRow(int Number, bool IsHidden, IReadOnlyDictionary<int, XlsxCell> Cells);
