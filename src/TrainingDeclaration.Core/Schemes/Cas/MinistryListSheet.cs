using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>高级研修项目申报汇总表: what the bureau of personnel reports to the ministry of human resources as a whole (C-56).</summary>
public static class MinistryListSheet
{
    /// <summary>The sheet; declarations by place, with their units.</summary>
    /// <param name="on">Beijing date.</param>
    public static Sheet Describe(Call call, IReadOnlyList<Declaration> declarations, DateOnly on) => new()
    {
        Kind = "ministry-list",
        Edition = 2,
        Title = Title(call),
        Orientation = Orientation.Landscape,
        Rows =
        [
            Free(14, Cell(24, CellRole.Title, Title(call))),
            Free(9, Small(16, $"报送单位：{call.Issuer}"), Small(8, BeijingTime.LongDay(on), Align.Right)),
            Ruled(10, Label(1, "序号"), Label(8, "研修项目名称"), Label(6, "承办单位"), Label(3, "举办地点"), Label(4, "举办时间"), Label(1, "人次"), Label(1, "天数")) with { Repeat = Repeat.Header },
            .. declarations.Select((d, index) => Ruled(
                12,
                Small(1, (index + 1).ToString(CultureInfo.InvariantCulture), Align.Center),
                Small(8, $"{d.Title}\n{d.PlanNumber}"),
                Small(6, d.Unit.Name),
                Small(3, d.Places),
                Small(4, d.ShortPeriod(call.Year)),
                Number(1, d.Persons),
                Number(1, d.Days))),
            Free(9, Small(24, "经费均为自筹；入选后按院有关规定给予补助。")) with { KeepWithNext = true },
            .. Issued(call.Issuer, on),
        ],
    };

    private static string Title(Call call) => string.Create(CultureInfo.InvariantCulture, $"{call.Year}年专业技术人才知识更新工程高级研修项目申报汇总表");
}
