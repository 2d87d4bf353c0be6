using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训人员信息汇总表: the admitted trainees of one filing, without contacts (M-36).</summary>
public static class RosterSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训人员信息汇总表";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(IReadOnlyList<RosterRow> admitted, DossierContext context, FilingHead head) => new()
    {
        Kind = "roster",
        Edition = 1,
        Title = $"{Title}　{head.Paper}",
        Orientation = Orientation.Landscape,
        DrawsBack = true,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, Title)),
            Free(10, Small(16, $"培训班：{context.Declaration.Title}"), Small(8, $"报送编号：{head.Paper}（第 {head.Number} 次）", Align.Right)),
            Ruled(9, Small(2, "序号", Align.Center), Small(4, "姓名", Align.Center), Small(7, "单位", Align.Center), Small(7, "部门职务职称", Align.Center),
                Small(2, "在职", Align.Center), Small(2, "脱产", Align.Center)) with { KeepWithNext = true },
            .. admitted.Select((row, at) => Ruled(
                9, Small(2, (at + 1).ToString(CultureInfo.InvariantCulture), Align.Center), Small(4, row.Name), Small(7, row.Employer), Small(7, row.Post),
                Small(2, row.Employment.Label(), Align.Center), Small(2, row.IsReleased ? "是" : "否", Align.Center))),
            Free(10, Small(24, $"共 {admitted.Count} 人。内含个人信息，仅用于本培训班，请妥善保管。")) with { KeepWithNext = true },
            .. Issued(context.Form.Unit.Name, BeijingTime.DateOf(head.At)),
        ],
    };
}
