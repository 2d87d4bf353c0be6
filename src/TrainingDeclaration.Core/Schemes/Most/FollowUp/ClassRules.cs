using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 班级安排.</summary>
internal static class ClassRules
{
    /// <summary>Maximum length of names and places.</summary>
    public const int Longest = 60;

    private const string Leader = "征集函 二（一）5";

    public static IEnumerable<Finding> Check(ClassPlan plan, DossierContext context)
    {
        foreach (var (field, label, text) in new[]
        {
            (ExecutionFields.LeaderName, "项目负责人", plan.LeaderName), (ExecutionFields.LeaderPhone, "负责人电话", plan.LeaderPhone),
            (ExecutionFields.EmergencyName, "应急联系人", plan.EmergencyName), (ExecutionFields.EmergencyPhone, "应急电话", plan.EmergencyPhone),
            (ExecutionFields.Platform, "会议平台", plan.Platform),
        })
        {
            if (text is null)
            {
                yield return new("CLASS_REQUIRED", Grade.Error, field, $"请填写{label}。", Leader);
            }
            else if (TextRules.Count(text) > Longest)
            {
                yield return new("CLASS_TOO_LONG", Grade.Error, field, $"{label}最多 {Longest} 字，请缩短。");
            }
        }

        foreach (var (field, text) in new[] { (ExecutionFields.LeaderPhone, plan.LeaderPhone), (ExecutionFields.EmergencyPhone, plan.EmergencyPhone) })
        {
            if (text is not null && !Telephone.IsPlausible(text))
            {
                yield return new("PHONE_SHAPE", Grade.Error, field, "电话应为“区号-号码”或手机号，如 0571-00000102。请核对。");
            }
        }

        if (plan.Mode is null)
        {
            yield return new("MODE_REQUIRED", Grade.Error, ExecutionFields.Mode, "请选择授课形式：分散式或封闭式。", "征集函 一、2");
        }
        else if (plan is { Mode: DeliveryMode.Centralized, Venue: null })
        {
            yield return new("VENUE_REQUIRED", Grade.Error, ExecutionFields.Venue, "封闭式须写明集中培训的场所。", "征集函 一、2");
        }

        foreach (var finding in Dates(plan, context))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Dates(ClassPlan plan, DossierContext context)
    {
        foreach (var (field, label, day) in new[] { (ExecutionFields.StartsOn, "开班日期", plan.StartsOn), (ExecutionFields.EndsOn, "结束日期", plan.EndsOn) })
        {
            if (day is null && !plan.Unread.ContainsKey(field))
            {
                yield return new("DATES_REQUIRED", Grade.Error, field, $"请填写{label}，如 {context.Form.Call.Year}-09-19。");
            }
        }

        if (plan is { StartsOn: { } start, EndsOn: { } end } && end < start)
        {
            yield return new("DATES_REVERSED", Grade.Error, ExecutionFields.EndsOn, "结束日期早于开班日期，请改正其中一个。");
        }

        if (plan.EndsOn is { } last && context.Form.Call.DayOf(DemandLimits.SettlementCutoff) is { } cutoff && last > cutoff)
        {
            yield return new(
                "ENDS_AFTER_CUTOFF", Grade.NeedsReason, ExecutionFields.EndsOn,
                $"结束日期晚于报销截止 {BeijingTime.LongDay(cutoff)}，届时不能核销，请说明理由。", "征集函 二（三）3");
        }

        if (plan.StartsOn is { } first && BeijingTime.EndOf(first.AddDays(-context.Form.Limit(FollowUpLimits.ExecutionLeadDays))) is var due && context.At >= due)
        {
            yield return new(
                "FILED_LATE", Grade.NeedsReason, ExecutionFields.StartsOn,
                $"执行材料应在开班 {context.Form.Limit(FollowUpLimits.ExecutionLeadDays)} 天前（{BeijingTime.LongDay(BeijingTime.LastDayBefore(due))}）报送，现已逾期，请说明理由。");
        }
    }
}
