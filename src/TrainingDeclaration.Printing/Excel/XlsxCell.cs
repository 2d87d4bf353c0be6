namespace TrainingDeclaration.Printing.Excel;

/// <summary>A cell of a workbook.</summary>
/// <param name="Text">Its text; a number in plain digits where it has at most 15, else as the file has it; a date as 2022-06-20.</param>
public sealed record XlsxCell(XlsxCellKind Kind, string Text);
