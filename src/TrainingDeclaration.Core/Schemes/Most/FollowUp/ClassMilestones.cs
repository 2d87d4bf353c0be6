using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The days of a ministry's class (M-38…M-41, M-44): never a function of today.</summary>
public static class ClassMilestones
{
    private const string Clause = "征集函 二（一）8";

    /// <summary>The days as recorded, otherwise as typed, otherwise as declared; a month ends on the same day of the next one, or on its last.</summary>
    public static IReadOnlyList<Milestone> Of(DossierContent content, DossierContext context)
    {
        var plan = content.Section<ClassPlan>(SectionKind.Class);
        var (planned, start) = (plan.EndsOn ?? context.Declaration.EndsOn, context.Declaration.HeldFrom ?? plan.StartsOn ?? context.Declaration.StartsOn);
        var end = context.Declaration.HeldUntil is { } held && !(held > planned) ? held : planned; // recording the end late gives no time
        var (month, settlement) = (end?.AddMonths(1), SettlementDay(end, context.Form));
        return
        [
            new(MilestoneKind.Start, "开班", start, false, context.Declaration.HeldFrom is null ? "以审核通过的日程为准" : "已登记开班", "征集函 二（一）7"),
            new(MilestoneKind.End, "结束", end, false, context.Declaration.HeldUntil is null ? "以审核通过的日程为准" : "已登记结束", "征集函 二（一）7"),
            new(MilestoneKind.Summary, "培训总结", month, true, "培训结束后一个月内", Clause),
            new(MilestoneKind.Settlement, "财务核销材料", settlement, true, settlement == month ? "培训结束后一个月内" : "报销截止，逾期不能核销", Clause),
        ];
    }

    /// <summary>The last day on which the settlement may be filed: a month after the end, never after the call's cutoff (M-41, M-44).</summary>
    public static DateOnly? SettlementDay(DateOnly? end, FormContext context)
    {
        var (month, cutoff) = (end?.AddMonths(1), context.Call.DayOf(DemandLimits.SettlementCutoff));
        return cutoff < month || month is null ? cutoff : month;
    }
}
