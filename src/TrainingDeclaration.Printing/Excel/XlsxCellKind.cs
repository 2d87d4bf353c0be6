namespace TrainingDeclaration.Printing.Excel;

/// <summary>What a cell of a workbook holds.</summary>
public enum XlsxCellKind
{
    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that is shown as a date or a time.</summary>
    Date,

    /// <summary>True, false or the error of a formula.</summary>
    Other,
}
