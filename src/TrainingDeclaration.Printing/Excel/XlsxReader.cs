using System.Globalization;
using System.Xml.Linq;
using TrainingDeclaration.Printing.Office;

namespace TrainingDeclaration.Printing.Excel;

/// <summary>Reads the sheets of an untrusted .xlsx file, as far as texts, numbers and dates go.</summary>
public static class XlsxReader
{
    private const int MostSheets = 30;
    private const int MostRows = 20_000;
    private const int MostColumns = 200;
    private const int MostMerged = 40_000;
    private const int MostDigits = 15;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Why the file is refused, or null, with its sheets in workbook order.</summary>
    public static OfficeTrouble? Read(ReadOnlyMemory<byte> file, out IReadOnlyList<XlsxSheet> sheets, CancellationToken cancel = default)
    {
        IReadOnlyList<XlsxSheet> found = [];
        var trouble = OfficePackage.Open(file, "xl/workbook.xml", (package, main) => found = Sheets(package, main, cancel), cancel);
        sheets = found;
        return trouble;
    }

    /// <summary>The letters of a column: A … Z, AA, AB …</summary>
    /// <param name="index">From 0.</param>
    public static string Letters(int index) => (index < 26 ? "" : Letters((index / 26) - 1)) + (char)('A' + (index % 26));

    private static List<XlsxSheet> Sheets(OfficePackage package, string main, CancellationToken cancel)
    {
        var workbook = package.Load(main);
        if (workbook.Name != S + "workbook")
        {
            throw new OfficeException(OfficeTrouble.OtherOffice);
        }

        var named = workbook.Elements(S + "sheets").Elements(S + "sheet").ToList();
        if (named.Count > MostSheets)
        {
            throw new OfficeException(OfficeTrouble.TooLarge);
        }

        var texts = package.Beside(main, "sharedStrings")?.Elements(S + "si").Select(TextOf).ToList() ?? [];
        var formats = new XlsxFormats(package.Beside(main, "styles"), (string?)workbook.Element(S + "workbookPr")?.Attribute("date1904") is "1" or "true");
        return
        [
            .. named.Select(sheet => package.Named(main, (string?)sheet.Attribute(OfficePackage.R + "id")) is { } part
                ? Sheet(sheet, package.Load(part), texts, formats, cancel)
                : throw new OfficeException(OfficeTrouble.Unreadable)),
        ];
    }

    private static XlsxSheet Sheet(XElement named, XElement sheet, List<string> texts, XlsxFormats formats, CancellationToken cancel)
    {
        var rows = new SortedDictionary<int, (bool IsHidden, Dictionary<int, XlsxCell> Cells)>();
        var elements = sheet.Elements(S + "sheetData").Elements(S + "row").ToList();
        if (elements.Count > MostRows)
        {
            throw new OfficeException(OfficeTrouble.TooLarge);
        }

        var number = 0;
        foreach (var row in elements)
        {
            cancel.ThrowIfCancellationRequested();
            number = int.TryParse((string?)row.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            rows[number] = (IsOn(row, "hidden"), Cells(row, texts, formats));
        }

        Spread(sheet, rows);
        return new XlsxSheet(
            (string?)named.Attribute("name") ?? "", (string?)named.Attribute("state") is "hidden" or "veryHidden",
            [.. rows.Where(row => row.Value.Cells.Count > 0).Select(row => new XlsxRow(row.Key, row.Value.IsHidden, row.Value.Cells))],
            sheet.Elements(S + "cols").Elements(S + "col").Where(column => IsOn(column, "hidden"))
                .SelectMany(column => Enumerable.Range(0, MostColumns).Where(at => at + 1 >= (int?)column.Attribute("min") && at + 1 <= (int?)column.Attribute("max"))).ToHashSet());
    }

    private static Dictionary<int, XlsxCell> Cells(XElement row, List<string> texts, XlsxFormats formats)
    {
        var cells = new Dictionary<int, XlsxCell>();
        var at = -1;
        foreach (var cell in row.Elements(S + "c"))
        {
            at = (string?)cell.Attribute("r") is { } place && Place(place) is { } said ? said.Column : at + 1;
            if (at >= MostColumns)
            {
                throw new OfficeException(OfficeTrouble.TooLarge);
            }

            if (CellOf(cell, texts, formats) is { Text.Length: > 0 } read)
            {
                cells[at] = cell.Element(S + "f") is null ? read : read with { IsFormula = true };
            }
        }

        return cells;
    }

    private static XlsxCell? CellOf(XElement cell, List<string> texts, XlsxFormats formats)
    {
        var value = (string?)cell.Element(S + "v") ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "inlineStr" => cell.Element(S + "is") is { } inline ? new XlsxCell(XlsxCellKind.Text, TextOf(inline)) : null,
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? new XlsxCell(XlsxCellKind.Text, texts[at]) : null,
            "str" => new XlsxCell(XlsxCellKind.Text, value),
            "b" or "e" => new XlsxCell(XlsxCellKind.Other, value),
            "d" => new XlsxCell(XlsxCellKind.Date, value.Split('T')[0]),
            _ => formats.Write(value.Trim(), (string?)cell.Attribute("s"), MostDigits),
        };
    }

    /// <summary>Copies a merged cell to every row it covers, in its first column.</summary>
    private static void Spread(XElement sheet, SortedDictionary<int, (bool IsHidden, Dictionary<int, XlsxCell> Cells)> rows)
    {
        var given = 0;
        foreach (var merged in sheet.Elements(S + "mergeCells").Elements(S + "mergeCell"))
        {
            if (((string?)merged.Attribute("ref"))?.Split(':') is not [var from, var to] || Place(from) is not var (column, first) || Place(to) is not var (_, last)
                || !rows.TryGetValue(first, out var top) || !top.Cells.TryGetValue(column, out var cell))
            {
                continue;
            }

            foreach (var row in Enumerable.Range(first + 1, Math.Clamp(last - first, 0, MostRows)).Where(rows.ContainsKey))
            {
                rows[row].Cells[column] = cell;
                if (++given > MostMerged)
                {
                    throw new OfficeException(OfficeTrouble.TooLarge);
                }
            }
        }
    }

    /// <summary>The text of an entry, without phonetic guides.</summary>
    private static string TextOf(XElement entry) => string.Concat(entry.Elements()
        .Select(part => part.Name == S + "t" ? part.Value : part.Name == S + "r" ? (string?)part.Element(S + "t") ?? "" : ""));

    private static (int Column, int Row)? Place(string reference)
    {
        var plain = reference.Replace("$", "", StringComparison.Ordinal);
        var letters = plain.TakeWhile(char.IsAsciiLetter).Count();
        return letters is >= 1 and <= 3 && int.TryParse(plain[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (plain[..letters].ToUpperInvariant().Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1, row) : null;
    }

    private static bool IsOn(XElement element, string name) => (string?)element.Attribute(name) is "1" or "true";
}
