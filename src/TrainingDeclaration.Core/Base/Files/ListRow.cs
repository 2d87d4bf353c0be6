using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>One row of an uploaded list.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
/// <param name="Cells">The cells that are not empty, by the name of their column.</param>
public sealed record ListRow(int Number, IReadOnlyDictionary<string, XlsxCell> Cells)
{
    /// <summary>The cleaned text of a cell; null if there is nothing visible in it.</summary>
    public string? Text(string column) => Cells.TryGetValue(column, out var cell) ? TextRules.Clean(cell.Text) : null;
}
