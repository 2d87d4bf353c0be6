using System.Text.RegularExpressions;
using TrainingDeclaration.Printing.Excel;
using TrainingDeclaration.Printing.Office;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// Reads an uploaded list: the first visible sheet of an XLSX file, or a CSV file, that has the key column. Bounded in bytes, rows and
/// columns; the columns are found by their names. It reports what it did not use.
/// </summary>
public static partial class ListReader
{
    /// <summary>Maximum size of a file in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Maximum number of rows below the header.</summary>
    public const int MostRows = 2_000;

    private const int LastHeaderRow = 10;
    private const int MostColumns = 60;

    /// <summary>The rows without blank ones; or why the file cannot be read, for the field <c>File</c>.</summary>
    public static Outcome<ListContent> Read(byte[] file, ListLayout layout, CancellationToken cancel = default)
    {
        if (file.Length > MostBytes)
        {
            return new Refusal($"文件超过 2 MB。请只保留{layout.Noun}本身，去掉图片和多余的工作表。", "File");
        }

        IReadOnlyList<XlsxSheet> sheets;
        if (layout.TakesCsv && CsvReader.Read(file) is { } text)
        {
            sheets = [text];
        }
        else if (XlsxReader.Read(file, out sheets, cancel) is { } trouble)
        {
            return new Refusal(Explain(trouble, layout), "File");
        }

        var sheet = sheets.FirstOrDefault(one => !one.IsHidden && HeaderOf(one, layout) is not null);
        return sheet is not null
            ? (layout.TakesValuesOnly ? NoValues(sheets, layout) : null) is { } refusal ? refusal : Rows(sheet, HeaderOf(sheet, layout)!, layout, sheets) // it has one, as was just asked
            : new Refusal(sheets.Any(one => HeaderOf(one, layout) is not null)
                ? $"有“{layout.KeyColumn}”一列的工作表是隐藏的，没有读取。请取消隐藏后再上传。"
                : $"前 {LastHeaderRow} 行里没有找到“{layout.KeyColumn}”一列。请按页面上的列名准备表头。", "File");
    }

    /// <summary>Why the workbook is more than values in a few columns; null if it is not.</summary>
    private static Refusal? NoValues(IReadOnlyList<XlsxSheet> sheets, ListLayout layout)
    {
        var cells = sheets.SelectMany(sheet => sheet.Rows.SelectMany(row => row.Cells.Select(cell => (row.Number, cell.Key, cell.Value)))).ToList();
        return cells.Exists(cell => cell.Key >= MostColumns) ? new Refusal($"表格超过 {MostColumns} 列。请只保留{layout.Noun}本身。", "File")
            : cells.Find(cell => cell.Value.IsFormula) is { Value: not null } formula
                ? new Refusal($"{XlsxReader.Letters(formula.Key)}{formula.Number} 格是公式，没有读取。请选择性粘贴为“数值”后再上传。", "File") : null;
    }

    private static Outcome<ListContent> Rows(XlsxSheet sheet, XlsxRow header, ListLayout layout, IReadOnlyList<XlsxSheet> sheets)
    {
        var places = header.Cells.OrderBy(cell => cell.Key).Where(cell => layout.Columns.Contains(Head(cell.Value)))
            .GroupBy(cell => Head(cell.Value)).ToDictionary(group => group.Key, group => group.First().Key);
        var rows = new List<ListRow>();
        var aside = new List<(string What, int Number)>();
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number))
        {
            var key = row.Cells.GetValueOrDefault(places[layout.KeyColumn]);
            var reason = row.IsHidden ? "隐藏的"
                : Total().IsMatch((key ?? row.Cells.OrderBy(cell => cell.Key).First().Value).Text.Trim()) ? "合计的"
                : key is not null && Head(key) == layout.KeyColumn ? "重复表头的"
                : places.Values.All(at => !row.Cells.ContainsKey(at)) ? "只在没有用到的列里有内容的" : null;
            if (reason is not null)
            {
                aside.Add((reason, row.Number));
                continue;
            }

            if (rows.Count == MostRows)
            {
                return new Refusal($"超过 {MostRows} 行。请分成几个文件上传。", "File");
            }

            rows.Add(new ListRow(row.Number, places.Where(place => row.Cells.ContainsKey(place.Value)).ToDictionary(place => place.Key, place => row.Cells[place.Value])));
        }

        return rows.Count == 0 ? new Refusal($"表里没有{layout.Entry}。", "File") : new ListContent(rows, [.. Notes(sheet, header, places, sheets, aside)]);
    }

    /// <summary>What in the file is not used, and what is used although hidden.</summary>
    private static IEnumerable<string> Notes(
        XlsxSheet sheet, XlsxRow header, Dictionary<string, int> places, IReadOnlyList<XlsxSheet> sheets, List<(string What, int Number)> aside)
    {
        var unused = header.Cells.Where(cell => !places.ContainsValue(cell.Key)).OrderBy(cell => cell.Key).Select(cell => $"“{cell.Value.Text.Trim()}”").ToList();
        if (unused.Count > 0)
        {
            yield return $"没有用到的列：{string.Join("、", unused)}。";
        }

        var hidden = places.Where(place => sheet.HiddenColumns.Contains(place.Value)).Select(place => $"“{place.Key}”").ToList();
        if (hidden.Count > 0)
        {
            yield return $"隐藏的列{string.Join("、", hidden)}也读取了。";
        }

        foreach (var group in aside.GroupBy(one => one.What))
        {
            yield return $"{group.Key}行没有读取：第 {string.Join("、", group.Take(20).Select(one => one.Number))}{(group.Count() > 20 ? " …" : "")} 行。";
        }

        var others = sheets.Where(one => one != sheet && one.Rows.Count > 0).Select(one => $"“{one.Name}”{(one.IsHidden ? "（隐藏）" : "")}").ToList();
        if (others.Count > 0)
        {
            yield return $"只读取了工作表“{sheet.Name}”，没有读取：{string.Join("、", others)}。";
        }
    }

    /// <summary>The row of column names; there may be a title above it.</summary>
    private static XlsxRow? HeaderOf(XlsxSheet sheet, ListLayout layout) =>
        sheet.Rows.TakeWhile(row => row.Number <= LastHeaderRow).FirstOrDefault(row => row.Cells.Values.Any(cell => Head(cell) == layout.KeyColumn));

    private static string Head(XlsxCell cell) =>
        string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('*', '＊').Replace('(', '（').Replace(')', '）');

    private static string Explain(OfficeTrouble trouble, ListLayout layout) => trouble switch
    {
        OfficeTrouble.OldFormat => "这是旧版 .xls 文件，或者设了打开密码。请另存为“Excel 工作簿（.xlsx）”（不设密码）后再上传。",
        OfficeTrouble.Macros => "文件带有宏，不能上传。请另存为不含宏的“Excel 工作簿（.xlsx）”后再上传。",
        OfficeTrouble.TooLarge or OfficeTrouble.TooDeep => $"文件解压后过大（文字、空白行或格式过多），没有读取。请新建一个工作簿，只把{layout.Noun}复制过去后再上传。",
        OfficeTrouble.DocumentType => "文件含有不允许的外部引用，没有读取。请另存后再上传。",
        OfficeTrouble.OtherOffice => $"这是 Word 或 PowerPoint 文件，不是工作簿。请把{layout.Noun}放进“Excel 工作簿（.xlsx）”后再上传。",
        OfficeTrouble.Unreadable => layout.TakesCsv
            ? "这不是 XLSX 或 CSV 文件，或者文件已损坏。请在表格软件中另存为“Excel 工作簿（.xlsx）”后再上传。"
            : "这不是 XLSX 文件，或者文件已损坏。请在表格软件中另存为“Excel 工作簿（.xlsx）”后再上传。",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [GeneratedRegex(@"^(?:合\s*计|总\s*计|小\s*计|共\s*计|共\s*[0-9一二三四五六七八九十百]+\s*[家个])[：:]?")]
    private static partial Regex Total();
}
