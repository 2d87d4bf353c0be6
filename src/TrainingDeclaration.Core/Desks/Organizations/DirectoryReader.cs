using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Printing.Excel;
using TrainingDeclaration.Printing.Office;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>
/// Reads the first visible sheet of an XLSX unit directory that has the name column. Bounded in bytes, rows and
/// columns; the columns are found by their names. It reports what it did not use.
/// </summary>
public static partial class DirectoryReader
{
    /// <summary>Maximum size of a file in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Maximum number of rows below the header.</summary>
    public const int MostRows = 2_000;

    /// <summary>Header of the one required column.</summary>
    public const string NameColumn = "单位名称";

    private const string CodeColumn = "统一社会信用代码";
    private const string PhoneColumn = "电话";
    private const string FaxColumn = "传真";
    private const int LastHeaderRow = 10;

    /// <summary>All columns, in the order of the template.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [NameColumn, "单位类别", "上级单位", CodeColumn, "联系人", PhoneColumn, "邮箱", FaxColumn];

    /// <summary>The rows without blank ones; or why the file cannot be read.</summary>
    public static Outcome<DirectoryList> Read(byte[] file, CancellationToken cancel = default)
    {
        if (file.Length > MostBytes)
        {
            return new Refusal("文件超过 2 MB。请只保留名录本身，去掉图片和多余的工作表。", "File");
        }

        if (XlsxReader.Read(file, out var sheets, cancel) is { } trouble)
        {
            return new Refusal(Explain(trouble), "File");
        }

        var sheet = sheets.FirstOrDefault(one => !one.IsHidden && HeaderOf(one) is not null);
        return sheet is null
            ? new Refusal(sheets.Any(one => HeaderOf(one) is not null)
                ? $"有“{NameColumn}”一列的工作表是隐藏的，没有读取。请取消隐藏后再上传。"
                : $"前 {LastHeaderRow} 行里没有找到“{NameColumn}”一列。请按页面上的列名准备表头。", "File")
            : Rows(sheet, HeaderOf(sheet)!, sheets);
    }

    private static Outcome<DirectoryList> Rows(XlsxSheet sheet, XlsxRow header, IReadOnlyList<XlsxSheet> sheets)
    {
        var places = header.Cells.OrderBy(cell => cell.Key).Where(cell => Columns.Contains(Head(cell.Value)))
            .GroupBy(cell => Head(cell.Value)).ToDictionary(group => group.Key, group => group.First().Key);
        var rows = new List<DirectoryRow>();
        var aside = new List<(string What, int Number)>();
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number))
        {
            var name = places.TryGetValue(NameColumn, out var place) ? row.Cells.GetValueOrDefault(place)?.Text.Trim() : null;
            var reason = row.IsHidden ? "隐藏的"
                : Total().IsMatch(name ?? row.Cells.OrderBy(cell => cell.Key).First().Value.Text.Trim()) ? "合计的"
                : name is not null && Head(row.Cells[place]) == NameColumn ? "重复表头的"
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

            rows.Add(RowOf(row, places));
        }

        return rows.Count == 0 ? new Refusal("表里没有单位。", "File") : new DirectoryList(rows, [.. Notes(sheet, header, places, sheets, aside)]);
    }

    private static DirectoryRow RowOf(XlsxRow row, Dictionary<string, int> places)
    {
        var (errors, warnings) = (new List<string>(), new List<string>());
        string? Cell(string column)
        {
            if (!places.TryGetValue(column, out var place) || !row.Cells.TryGetValue(place, out var cell) || TextRules.Clean(cell.Text) is not { } text)
            {
                return null;
            }

            var trouble = cell.Kind switch
            {
                XlsxCellKind.Date => $"“{column}”一格是日期（{text}），可能错列了，请改好。",
                XlsxCellKind.Other => $"“{column}”一格是公式的错误或真假值（{text}），请改成文字。",
                _ when column == CodeColumn && (Scientific().IsMatch(text) || (cell.Kind == XlsxCellKind.Number && text.Length > 15)) =>
                    $"“{column}”一格是数字（{Short(text)}），表格软件只保留前 15 位，后几位已经丢失。请把这一列设为“文本”后重新填写。",
                _ => null,
            };
            if (trouble is not null)
            {
                errors.Add(trouble);
                return null;
            }

            warnings.AddRange(column is PhoneColumn or FaxColumn && !Telephone.IsPlausible(text)
                ? [cell.Kind == XlsxCellKind.Number && Telephone.IsPlausible("0" + text)
                    ? $"“{column}”{text} 是数字，像是丢了前面的 0（应为 0{text}？），请核对。" : $"“{column}”{text} 不像电话号码，请核对。"]
                : cell.Kind == XlsxCellKind.Number && column is not (PhoneColumn or FaxColumn or CodeColumn) ? [$"“{column}”一格是数字（{text}），请核对。"] : []);
            return text;
        }

        return new DirectoryRow
        {
            Number = row.Number,
            Details = new OrganizationDetails(Cell(NameColumn), Cell(CodeColumn), Cell("联系人"), Cell(PhoneColumn), Cell("邮箱"), Cell(FaxColumn)).Cleaned(),
            Above = Cell("上级单位"),
            OfficeText = Cell("单位类别"),
            Errors = errors,
            Warnings = warnings,
        };
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
    private static XlsxRow? HeaderOf(XlsxSheet sheet) =>
        sheet.Rows.TakeWhile(row => row.Number <= LastHeaderRow).FirstOrDefault(row => row.Cells.Values.Any(cell => Head(cell) == NameColumn));

    private static string Head(XlsxCell cell) => string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('*', '＊');

    private static string Short(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.00E+00", CultureInfo.InvariantCulture) : number;

    private static string Explain(OfficeTrouble trouble) => trouble switch
    {
        OfficeTrouble.OldFormat => "这是旧版 .xls 文件，或者设了打开密码。请另存为“Excel 工作簿（.xlsx）”（不设密码）后再上传。",
        OfficeTrouble.Macros => "文件带有宏，不能上传。请另存为不含宏的“Excel 工作簿（.xlsx）”后再上传。",
        OfficeTrouble.TooLarge or OfficeTrouble.TooDeep => "文件解压后过大（文字、空白行或格式过多），没有读取。请新建一个工作簿，只把名录复制过去后再上传。",
        OfficeTrouble.DocumentType => "文件含有不允许的外部引用，没有读取。请另存后再上传。",
        OfficeTrouble.OtherOffice => "这是 Word 或 PowerPoint 文件，不是工作簿。请把名录放进“Excel 工作簿（.xlsx）”后再上传。",
        OfficeTrouble.Unreadable => "这不是 XLSX 文件，或者文件已损坏。请在表格软件中另存为“Excel 工作簿（.xlsx）”后再上传。",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [GeneratedRegex(@"^(?:合\s*计|总\s*计|小\s*计|共\s*计|共\s*[0-9一二三四五六七八九十百]+\s*[家个])[：:]?")]
    private static partial Regex Total();

    [GeneratedRegex(@"^[0-9.]+[eE]\+?[0-9]+$")]
    private static partial Regex Scientific();
}
