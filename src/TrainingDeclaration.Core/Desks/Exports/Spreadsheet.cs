using System.Buffers;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TrainingDeclaration.Printing.Excel;
using XmlText = TrainingDeclaration.Printing.XmlText;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>
/// Tables as a spreadsheet, written row by row. Texts are inline strings, never formulas, whatever they begin with;
/// numbers are numbers, dates are dates.
/// </summary>
public static class Spreadsheet
{
    /// <summary>Content type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Amount = 2;
    private const uint Day = 3;
    private const uint InYuan = 4;
    private const int LongestName = 31;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"[]:*?/\");

    /// <summary>The day that spreadsheets count as 0, from March 1900 on; they take that year for a leap year, so earlier days are written as text.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>A list with numbered lines.</summary>
    /// <param name="name">Of its one sheet.</param>
    public static byte[] Write<T>(string name, IEnumerable<T> rows, params IReadOnlyList<Column<T>> columns) => Write(
        name, [("序号", 6), .. columns.Select(column => (column.Name, column.Width))],
        [.. rows.Select((row, index) => (object?[])[index + 1, .. columns.Select(column => column.Of(row))])]);

    /// <summary>The file.</summary>
    /// <param name="name">Of its one sheet.</param>
    /// <param name="columns">Names and widths.</param>
    /// <param name="rows">Cells as in <see cref="SheetTable"/>.</param>
    public static byte[] Write(string name, IReadOnlyList<(string Name, double Width)> columns, IReadOnlyList<object?[]> rows) =>
        Write(new SheetTable(name, columns, rows));

    /// <summary>A file with one sheet per table, in their order.</summary>
    /// <exception cref="ArgumentException">A name is none that a spreadsheet takes, or two are the same: it would not open the file.</exception>
    public static byte[] Write(params IReadOnlyList<SheetTable> tables)
    {
        if (tables.FirstOrDefault(table => table.Name.Length is 0 or > LongestName || table.Name.AsSpan().ContainsAny(Forbidden)) is { } misnamed)
        {
            throw new ArgumentException($"A sheet cannot be named '{misnamed.Name}'.", nameof(tables));
        }

        if (tables.DistinctBy(table => table.Name, StringComparer.OrdinalIgnoreCase).Count() != tables.Count)
        {
            throw new ArgumentException("Two sheets have the same name.", nameof(tables));
        }

        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var table in tables)
            {
                var sheet = workbook.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(sheet))
                {
                    Write(writer, table);
                }

                sheets.Append(new Sheet { Name = table.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(sheet) });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return memory.ToArray();
    }

    private static void Write(OpenXmlWriter writer, SheetTable table)
    {
        var (head, columns, rows) = (table.Head.Count + 1, table.Columns, table.Rows);
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = head, TopLeftCell = FormattableString.Invariant($"A{head + 1}"), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var line in table.Head)
        {
            writer.WriteElement(new Row(Text(line, Plain)));
        }

        writer.WriteElement(new Row(columns.Select(column => Text(column.Name, Head))));
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.Select(Of)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A{head}:{XlsxReader.Letters(columns.Count - 1)}{rows.Count + head}") });
        writer.WriteEndElement();
    }

    private static Cell Of(object? value) => value switch
    {
        null => new Cell { StyleIndex = Plain },
        int number => Number(number, Plain),
        long number => Number(number, Plain),
        decimal amount => Number(amount, Amount),
        DateOnly day when day >= FirstDay => Number(day.DayNumber - Epoch.DayNumber, Day),
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Plain),
        Yuan yuan => Number(yuan.Fen / 100m, InYuan),
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
            new CellFormat { NumberFormatId = 2, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));
}
