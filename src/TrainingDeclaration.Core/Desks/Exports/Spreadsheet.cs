using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using XmlText = TrainingDeclaration.Printing.XmlText;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>
/// A table as a spreadsheet, written row by row. Texts are inline strings, never formulas, whatever they begin with;
/// numbers are numbers.
/// </summary>
public static class Spreadsheet
{
    /// <summary>Content type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Amount = 2;

    /// <summary>A list, its lines numbered.</summary>
    /// <param name="name">Of its one sheet.</param>
    public static byte[] Write<T>(string name, IEnumerable<T> rows, params IReadOnlyList<Column<T>> columns) => Write(
        name, [("序号", 6), .. columns.Select(column => (column.Name, column.Width))],
        [.. rows.Select((row, index) => (object?[])[index + 1, .. columns.Select(column => column.Of(row))])]);

    /// <summary>The file.</summary>
    /// <param name="name">Of its one sheet.</param>
    /// <param name="columns">Names and widths.</param>
    /// <param name="rows">Cells: text, whole number, amount (a decimal, two places) or nothing.</param>
    public static byte[] Write(string name, IReadOnlyList<(string Name, double Width)> columns, IReadOnlyList<object?[]> rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            using (var writer = OpenXmlWriter.Create(sheet))
            {
                Write(writer, columns, rows);
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return memory.ToArray();
    }

    private static void Write(OpenXmlWriter writer, IReadOnlyList<(string Name, double Width)> columns, IReadOnlyList<object?[]> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(columns.Select(column => Text(column.Name, Head))));
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.Select(Of)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{(char)('A' + columns.Count - 1)}{rows.Count + 1}") });
        writer.WriteEndElement();
    }

    private static Cell Of(object? value) => value switch
    {
        null => new Cell { StyleIndex = Plain },
        int number => Number(number, Plain),
        decimal amount => Number(amount, Amount),
        _ => Text(value.ToString(), Plain),
    };

    private static Cell Text(string? text, uint style) => new(new InlineString(new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell Number(decimal value, uint style) => new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { StyleIndex = style };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 2, ApplyNumberFormat = true }));
}
