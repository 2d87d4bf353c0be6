using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>
/// Reads an uploaded XLSX roster through <see cref="ListReader"/>, and writes its template. Bounded in bytes, rows and columns; formulas are
/// refused, because what they show may not be what was sent. What is wrong with a cell is said without repeating it.
/// </summary>
public static class RosterReader
{
    /// <summary>Maximum size of a file in bytes.</summary>
    public const int MostBytes = ListReader.MostBytes;

    private const string NumberColumn = "学号";
    private const string NameColumn = "姓名";
    private const string MobileColumn = "手机";
    private const string IdColumn = "身份证号";
    private const string Words = "是、否";

    /// <summary>The columns of the template, in order, with their widths.</summary>
    /// <param name="takesIds">Whether the call asks for identity numbers.</param>
    public static IReadOnlyList<(string Name, double Width)> Columns(bool takesIds) =>
    [
        (NumberColumn, 8), (NameColumn, 12), ("单位", 30), ("部门职务职称", 24), ("在职状态", 10), ("脱产", 8), (MobileColumn, 16), ("邮箱", 24),
        .. takesIds ? [(IdColumn, 22)] : Array.Empty<(string, double)>(), ("参训地点", 16), ("状态", 10), ("备注", 24),
    ];

    /// <summary>An empty list to be filled in.</summary>
    public static byte[] Template(bool takesIds) => Spreadsheet.Write("学员名单", Columns(takesIds), []);

    /// <summary>The rows without blank ones; or why the file cannot be read.</summary>
    public static Outcome<RosterList> Read(byte[] file, bool takesIds, CancellationToken cancel)
    {
        var read = ListReader.Read(file, new ListLayout(NameColumn, [.. Columns(takesIds).Select(column => column.Name)], "名单", "学员") { TakesValuesOnly = true }, cancel);
        if (read.Value is not { } list)
        {
            return read.Refusal!; // a refused outcome always has a refusal
        }

        return list.Rows.Count > RosterWriter.MostRows ? new Refusal($"超过 {RosterWriter.MostRows} 行，一个班最多登记 {RosterWriter.MostRows} 人。", "File")
            : new RosterList([.. list.Rows.Select(row => LineOf(row, takesIds))], list.Notes);
    }

    private static RosterLine LineOf(ListRow row, bool takesIds)
    {
        var errors = new List<string>();
        string? Text(string column)
        {
            if (row.Text(column) is not { } text)
            {
                return null;
            }

            var trouble = row.Cells[column].Kind switch
            {
                XlsxCellKind.Date => $"“{column}”一格是日期，可能错列了，请改好。",
                XlsxCellKind.Other => $"“{column}”一格是公式的错误或真假值，请改成文字。",
                XlsxCellKind.Number when column is MobileColumn or IdColumn && (text.Length > 15 || !text.All(char.IsAsciiDigit)) =>
                    $"“{column}”一格是数字，表格软件只保留前 15 位，后几位可能已经丢失。请把这一列设为“文本”后重新填写。",
                _ => null,
            };
            errors.AddRange(trouble is null ? [] : [trouble]);
            return trouble is null ? text : null;
        }

        T? One<T>(string column, string choices, Func<string, T?> read)
            where T : struct
        {
            var value = Text(column) is { } text ? read(text) : null;
            errors.AddRange(value is null && row.Text(column) is not null && !errors.Exists(said => said.Contains($"“{column}”", StringComparison.Ordinal))
                ? [$"“{column}”只能填{choices}。"] : []);
            return value;
        }

        var number = One<int>(NumberColumn, "数字，如 001；新学员留空", text => int.TryParse(TextRules.HalfWidth(text), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0 ? read : null);
        var input = new TraineeInput
        {
            Name = Text(NameColumn),
            Employer = Text("单位"),
            Post = Text("部门职务职称"),
            Employment = One<Employment>("在职状态", "在职、返聘、其他", text => Match<Employment>(text, TraineeLabels.Label)),
            IsReleased = One<bool>("脱产", Words, text => text is "是" or "√" or "脱产" ? true : text is "否" or "不脱产" ? false : null),
            Mobile = Text(MobileColumn),
            Mail = Text("邮箱"),
            IdNumber = takesIds ? Text(IdColumn) : null,
            Place = Text("参训地点"),
            Registration = One<Registration>("状态", "报名、录取、候补、未录取", text => Match<Registration>(text, TraineeLabels.Label)),
            Note = Text("备注"),
        };
        return new RosterLine { Row = row.Number, Number = number, Input = TraineeRules.Normalize(input), Says = errors };
    }

    private static T? Match<T>(string text, Func<T, string> label)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => label(value) == text).Select(value => (T?)value).FirstOrDefault();
}
