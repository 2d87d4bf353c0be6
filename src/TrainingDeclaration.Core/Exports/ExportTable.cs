using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Exports;

/// <summary>
/// The list as a spreadsheet, written row by row. Texts are inline strings, never formulas, whatever they begin with;
/// numbers are numbers, amounts in 万元.
/// </summary>
public static class ExportTable
{
    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Amount = 2;

    private static readonly (string Name, double Width)[] Columns =
    [
        ("序号", 6), ("申报编号", 18), ("版本", 6), ("年度", 8), ("培训班主题", 44), ("状态", 14), ("组团单位", 30), ("归口管理部门", 26),
        ("国家（地区）", 18), ("人数", 8), ("天数", 8), ("经费预算（万元）", 16), ("现由其办理", 26), ("办理期限", 18),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<DeclarationRow> rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            using (var writer = OpenXmlWriter.Create(sheet))
            {
                Write(writer, rows);
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "申报", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return memory.ToArray();
    }

    private static void Write(OpenXmlWriter writer, IReadOnlyList<DeclarationRow> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(Columns.Select(column => Text(column.Name, Head))));
        for (var i = 0; i < rows.Count; i++)
        {
            writer.WriteElement(new Row(Cells(i + 1, rows[i])));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{(char)('A' + Columns.Length - 1)}{rows.Count + 1}") });
        writer.WriteEndElement();
    }

    private static Cell[] Cells(int line, DeclarationRow row) =>
    [
        Number(line), Text(row.Number), Number(row.SubmissionNumber == 0 ? null : row.SubmissionNumber), Number(row.Year), Text(row.TitleText), Text(row.Status.Label()),
        Text(row.UnitName), Text(row.DepartmentName), Text(row.Places), Number(row.Persons), Number(row.Days),
        Number(row.RequestedFen / (decimal)Money.FenPerWan, Amount), Text(row.HolderName), Text(row.DueAt is { } due ? BeijingTime.Deadline(due) : null),
    ];

    private static Cell Text(string? text, uint style = Plain) => new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell Number(decimal? number, uint style = Plain) => number is { } value
        ? new Cell(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { StyleIndex = style } : new Cell { StyleIndex = style };

    /// <summary>XML knows no control characters.</summary>
    private static string Clean(string? text) => new([.. (text ?? "").Where(c => c >= ' ' || c == '\n')]);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 2, ApplyNumberFormat = true }));
}
