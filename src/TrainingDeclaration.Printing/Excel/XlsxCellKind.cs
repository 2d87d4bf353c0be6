namespace TrainingDeclaration.Printing.Excel;

/// <summary>What a cell of a workbook contains.</summary>
public enum XlsxCellKind
{
    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number shown as a date or a time.</summary>
    Date,

    /// <summary>True, false or a formula error.</summary>
    Other,
}
