namespace TrainingDeclaration.Printing.Excel;

/// <summary>A cell of a workbook.</summary>
/// <param name="Text">Its text; a number in plain digits if it has at most 15, otherwise as in the file; a date as 2022-06-20, with a
/// time as 2022-06-20 15:00, a time alone as 15:00.</param>
public sealed record XlsxCell(XlsxCellKind Kind, string Text)
{
    /// <summary>Whether the file computes it; the text is what was computed last.</summary>
    public bool IsFormula { get; init; }
}
