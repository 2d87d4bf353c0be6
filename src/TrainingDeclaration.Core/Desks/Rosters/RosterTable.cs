using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>
/// 学员名单 as a spreadsheet that says who took it out, when and for what (P-04). Its columns are those of the import, so that it can be
/// brought back; contacts stay masked and stand in columns of their own, which the import leaves alone.
/// </summary>
public static class RosterTable
{
    private const string Masked = "（部分隐藏）";

    /// <summary>The file; whoever sends it has entered it in the access log and keeps no copy.</summary>
    /// <param name="purpose">As typed.</param>
    /// <param name="at">UTC.</param>
    public static byte[] Write(IReadOnlyList<RosterTableRow> rows, Declaration declaration, CurrentUser user, string? purpose, DateTimeOffset at)
    {
        List<Column<RosterTableRow>> columns =
        [
            new("学号", 8, one => TraineeLabels.ClassNumber(one.Row.Number)), new("姓名", 12, one => one.Row.Name), new("单位", 30, one => one.Row.Employer),
            new("部门职务职称", 24, one => one.Row.Post), new("在职状态", 10, one => one.Row.Employment.Label()), new("脱产", 8, one => one.Row.IsReleased ? "是" : "否"),
            .. rows.Any(one => one.Contacts is not null)
                ? [new($"手机{Masked}", 18, one => one.Contacts?.Mobile), new($"邮箱{Masked}", 26, one => one.Contacts?.Mail)] : Array.Empty<Column<RosterTableRow>>(),
            .. rows.Any(one => one.Contacts?.IdNumber is not null) ? [new($"身份证号{Masked}", 24, one => one.Contacts?.IdNumber)] : Array.Empty<Column<RosterTableRow>>(),
            .. rows.Any(one => one.Own is not null) ? [new("参训地点", 16, one => one.Own?.Place)] : Array.Empty<Column<RosterTableRow>>(),
            new("状态", 10, one => one.Row.Registration.Label()),
            .. rows.Any(one => one.Own is not null) ? [new("备注", 24, one => one.Own?.Note), new("退出原因", 24, one => one.Own?.WithdrawalReason)] : Array.Empty<Column<RosterTableRow>>(),
        ];
        return Spreadsheet.Write(new SheetTable(
            "学员名单", [.. columns.Select(column => (column.Name, column.Width))], [.. rows.Select(row => (object?[])[.. columns.Select(column => column.Of(row))])])
        {
            Head =
            [
                $"{declaration.PlanNumber}　{declaration.Title}　学员名单，共 {rows.Count} 人", $"导出人：{user.Name}（{user.OrganizationName}）　导出时间：{BeijingTime.Second(at)}（北京时间）",
                $"用途：{TextRules.OneLine(purpose)}。内含个人信息，只用于上述用途，请妥善保管，用后删除。",
            ],
        });
    }
}
