using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>Reads an XLSX unit directory through <see cref="ListReader"/>, and says of each cell what is wrong or unusual.</summary>
public static partial class DirectoryReader
{
    /// <summary>Header of the one required column.</summary>
    public const string NameColumn = "单位名称";

    private const string CodeColumn = "统一社会信用代码";
    private const string PhoneColumn = "电话";
    private const string FaxColumn = "传真";

    private static readonly ListLayout Layout =
        new(NameColumn, [NameColumn, "单位类别", "上级单位", CodeColumn, "联系人", PhoneColumn, "邮箱", FaxColumn], "名录", "单位");

    /// <summary>The rows without blank ones; or why the file cannot be read.</summary>
    public static Outcome<DirectoryList> Read(byte[] file, CancellationToken cancel = default)
    {
        var read = ListReader.Read(file, Layout, cancel);
        return read.Value is { } list ? new DirectoryList([.. list.Rows.Select(RowOf)], list.Notes) : read.Refusal!; // a refused outcome always has a refusal
    }

    private static DirectoryRow RowOf(ListRow row)
    {
        var (errors, warnings) = (new List<string>(), new List<string>());
        string? Cell(string column)
        {
            if (row.Text(column) is not { } text)
            {
                return null;
            }

            var cell = row.Cells[column];
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

    private static string Short(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.00E+00", CultureInfo.InvariantCulture) : number;

    [GeneratedRegex(@"^[0-9.]+[eE]\+?[0-9]+$")]
    private static partial Regex Scientific();
}
