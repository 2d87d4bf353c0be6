using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>What a call for 附件2 sets.</summary>
public static class DemandLimits
{
    /// <summary>Class size above which a reason is required (M-22).</summary>
    public static readonly Limit Persons = Limit.Number("personLimit", "每班一般规模", "人", 150) with
    { Least = 1, Hint = "超过须说明理由", Notice = ("每班规模", "一般不超过 {0} 人") };

    /// <summary>Days above which a reason is required (M-31).</summary>
    public static readonly Limit Days = Limit.Number("dayLimit", "一般天数", "天", 7) with
    { Least = 1, Hint = "超过须说明理由", Notice = ("培训时间", "一般不超过 {0} 天") };

    /// <summary>Whether 封闭式 requires a reason (M-21).</summary>
    public static readonly Limit AdvisesDistributed = Limit.Switch("advisesDistributed", "建议分散式；选封闭式须说明理由", true) with
    { Notice = ("授课形式", "建议分散式") };

    /// <summary>Last day of reimbursement (M-44).</summary>
    public static readonly Limit SettlementCutoff = Limit.Day("settlementCutoff", "报销截止") with
    { Hint = "如 2022-12-05", Notice = ("报销截止", "{0}") };

    /// <summary>The amount in fen at which the page asks whether 元 was meant instead of 万元.</summary>
    public static readonly Limit BudgetQuestion = Limit.Amount("budgetQuestion", "经费达到此数时询问单位是否填错", 1_000 * Money.FenPerWan);

    /// <summary>Fen per person and day above which the same question is asked.</summary>
    public static readonly Limit BudgetQuestionPerPersonDay = Limit.Amount("budgetQuestionPerPersonDay", "每人每天超过此数时询问", 2 * Money.FenPerWan);

    /// <summary>Maximum length of 培训班主题 in characters.</summary>
    public static readonly Limit ThemeLength = Limit.Number("themeLength", "培训班主题最多", "字", 60) with { Least = 1 };

    /// <summary>Maximum length of 培训对象 in characters.</summary>
    public static readonly Limit TargetGroupLength = Limit.Number("targetGroupLength", "培训对象最多", "字", 300) with { Least = 1 };

    /// <summary>Maximum length of 培训目的 in characters.</summary>
    public static readonly Limit PurposeLength = Limit.Number("purposeLength", "培训目的最多", "字", 2_000) with { Least = 1 };

    /// <summary>Maximum length of 培训主要内容和必要性 in characters.</summary>
    public static readonly Limit NecessityLength = Limit.Number("necessityLength", "内容和必要性最多", "字", 5_000) with { Least = 1 };

    /// <summary>In the order in which the call's page shows them.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        Persons, Days, AdvisesDistributed, SettlementCutoff, BudgetQuestion, BudgetQuestionPerPersonDay,
        ThemeLength, TargetGroupLength, PurposeLength, NecessityLength,
        FollowUpLimits.ExecutionLeadDays, FollowUpLimits.AttendanceMinimum, FollowUpLimits.ShiftDays, FollowUpLimits.TeacherShare, FollowUpLimits.SettlementReturnDays, FollowUpLimits.TaxFilingDollars, FollowUpLimits.PaysAbroad, FollowUpLimits.ViaDepartment, FollowUpLimits.TraineeIds,
        SealLimits.UnitGate with { Label = "归口管理部门登记组团单位盖章件之后才能同意推荐" }, SealLimits.DepartmentGate,
    ];
}
