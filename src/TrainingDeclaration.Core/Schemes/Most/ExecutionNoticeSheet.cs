using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>项目执行通知 for one item: what was granted and what the unit does next (M-32…M-44, M-58).</summary>
public static class ExecutionNoticeSheet
{
    /// <summary>The sheet.</summary>
    /// <param name="on">Beijing date of issue.</param>
    public static Sheet Describe(Declaration declaration, FormContext context, DateOnly on) => new()
    {
        Kind = "execution-notice",
        Edition = 3,
        Title = $"项目执行通知　{declaration.PlanNumber}",
        EvenSizes = true,
        DrawsBack = true,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, "项目执行通知")),
            Free(12, Cell(24, CellRole.Small, $"计划编号：{declaration.PlanNumber}　　申报编号：{declaration.Number}") with { Align = Align.Center }),
            Addressee(context.Unit.Name),
            BodyText($"根据{Basis(context.Call)}，经{context.Department.Name}推荐、{context.Call.Issuer}审核并报批准，你单位申报的培训班已列入{context.Call.Year.ToString(CultureInfo.InvariantCulture)}年线上出国（境）培训计划，现通知如下。"),
            Free(4, Cell(24, CellRole.Small)),
            Ruled(11, Label(5, "培训班主题"), Value(19, "theme", declaration.Title)),
            Ruled(11, Label(5, "国家（地区）"), Value(7, "places", declaration.Places), Label(5, "预计办班时间"), Value(7, "period", declaration.LongPeriod)),
            Ruled(11, Label(5, "核定人数"), Value(7, "persons", $"{declaration.GrantedPersons} 人"), Label(5, "核定天数"), Value(7, "days", $"{declaration.GrantedDays} 天")),
            Ruled(11, Label(5, "资助额度"), Value(19, "amount", $"{Money.Wan(declaration.GrantedFen)} 万元，在额度内实报实销")),
            Free(4, Cell(24, CellRole.Small)),
            BodyText("一、请与境外培训机构商定授课内容、师资、翻译、费用和线上培训日程，签署合作协议。协议应就教师着装、授课不涉及敏感话题和意识形态问题、疫情等不可抗力作出约定。"),
            BodyText("二、请确定与主题密切相关的参训学员，并将培训日程、培训人员信息汇总表、经费预算表等执行材料报培训处审核，审核同意后组织实施。"),
            BodyText(context.Call.DayOf(DemandLimits.SettlementCutoff) is { } cutoff
                ? $"三、培训结束一个月内提交培训总结和财务核销材料，报销截止时间为{BeijingTime.LongDay(cutoff)}。"
                : "三、培训结束一个月内提交培训总结和财务核销材料。"),
            BodyText("四、请严格遵守外事规定和保密要求，严防敏感信息外泄。") with { KeepWithNext = true },
            .. Issued(context.Call.Issuer, on),
            Free(9, Small(12, $"抄送：{context.Department.Name}"), Small(12, null)),
        ],
    };

    private static string Basis(Call call) => call.DocumentNumber is { } number ? $"《{call.Title}》（{number}）" : $"《{call.Title}》";
}
