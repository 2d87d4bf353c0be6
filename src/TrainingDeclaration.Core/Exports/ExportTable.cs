using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Exports;

/// <summary>The list of declarations as a spreadsheet; amounts in 万元.</summary>
public static class ExportTable
{
    private static readonly (string Name, double Width)[] Columns =
    [
        ("序号", 6), ("申报编号", 18), ("版本", 6), ("年度", 8), ("培训班主题", 44), ("状态", 14), ("组团单位", 30), ("归口管理部门", 26),
        ("国家（地区）", 18), ("人数", 8), ("天数", 8), ("经费预算（万元）", 16), ("现由其办理", 26), ("办理期限", 18),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<DeclarationRow> rows) => Spreadsheet.Write("申报", Columns, [.. rows.Select((row, index) => Cells(index + 1, row))]);

    private static object?[] Cells(int line, DeclarationRow row) =>
    [
        line, row.Number, row.SubmissionNumber == 0 ? null : row.SubmissionNumber, row.Year, row.TitleText, row.Status.Label(),
        row.UnitName, row.DepartmentName, row.Places, row.Persons, row.Days,
        row.RequestedFen / (decimal)Money.FenPerWan, row.HolderName, row.DueAt is { } due ? BeijingTime.Deadline(due) : null,
    ];
}
