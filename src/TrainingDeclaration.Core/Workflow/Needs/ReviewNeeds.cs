using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What a reviewer needs to decide or to return.</summary>
internal static class ReviewNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.NotBegun] = new(on => on.Facts.ReviewerId is not null
            ? new Refusal($"已于{BeijingTime.Minute(on.Facts.ReviewBegunAt ?? default, on.ReceivedAt)}开始审核。需要修改时，请联系审核单位退回。") : null),
        [Need.NoOpenCorrection] = new(on => OpenCorrections(on.Facts, on.Row)),
        [Need.ReachedAuthority] = new(on => on.Facts.Declaration.ReachedAuthorityAt is null ? new Refusal("尚未上报。") : null),
        [Need.UnitSealSeen] = new(on => on.Facts.Context.Call.Has(SealLimits.UnitGate) && !on.Facts.SealsSeen.Contains(SealKind.Unit)
            ? new Refusal($"尚未登记与当前版本一致的{on.Words.Unit}盖章件。收到盖章件后，请在“盖章件登记”输入页脚查验码登记。") : null),
        [Need.DepartmentSealSeen] = new(on => GatedBySeal(on.Facts, on.Row.Act) && !on.Facts.SealsSeen.Contains(SealKind.Department)
            ? new Refusal($"尚未登记与当前版本一致的{on.Words.Department}盖章件。收到后请在“盖章件登记”输入页脚查验码登记。") : null),
        [Need.Comment] = NeedCheck.Typed((on, input) => input.Comment is null
            ? new Refusal($"请填写{(on.Row.Act == Act.Relay ? "转报意见" : "理由")}。", "comment") : NeedChecks.TooLong(input.Comment)),
        [Need.Remarks] = NeedCheck.Typed((on, input) => !Sent(on.Facts, on.Row, input) ? new Refusal("请至少写一条“需修改”意见，说明要改什么、为什么。", "remark.all")
            : input.Return.Remarks.Select(remark => TextRules.TooLong(remark.Text, 1_000, $"remark.{remark.FieldKey ?? "all"}")).FirstOrDefault(refusal => refusal is not null)),
        [Need.ReturnDate] = NeedCheck.Typed((on, input) => input.Return.DateIsUnreadable
            ? new Refusal("退回后的截止日期不是日期，请写成 2022-06-20。", "returnDate") : WrongReturnDate(on.Facts, on.Row.Office, on.ReceivedAt, input.Return.Date)),
        [Need.Proposal] = NeedCheck.Typed((_, input) => input.Opinion.Proposal is Act.Recommend or Act.Decline or Act.Return
            ? OpinionsTooLong(input) : new Refusal("请选择拟办意见：同意推荐、退回修改或不予推荐。", "proposal")),
        [Need.Opinions] = NeedCheck.Typed((_, input) => input.Opinion.Necessity is null ? new Refusal("请填写必要性意见。", "necessityOpinion")
            : input.Opinion.Reasonableness is null ? new Refusal("请填写合理性意见。", "reasonablenessOpinion") : OpinionsTooLong(input)),
        [Need.CheckList] = NeedCheck.Typed((on, input) => on.Facts.CheckPoints.Count(point => !input.Opinion.Ticks.Contains(point.Text)) is > 0 and var unticked
            ? new Refusal($"审核要点还有 {unticked} 项没有勾选，全部确认后才能{on.Act}。", "tick") : null),
    };

    private static bool Sent(Facts facts, Transition row, ActInput input) => input.Return.Remarks.Any(remark => remark.Kind == RemarkKind.Correction)
        || facts.OpenRemarks.Any(remark => remark.IsOpenCorrection && remark.GoesWithReturn && remark.OrganizationId == facts.IdOn(row.Office));

    private static Refusal? OpenCorrections(Facts facts, Transition row)
    {
        var open = facts.OpenRemarks.Where(remark => remark.IsOpenCorrection && remark.OrganizationId == facts.IdOn(row.Office)).ToList();
        var unsent = open.Count(remark => remark.SentAt is null);
        return open.Count == 0 ? null
            : unsent == open.Count ? new Refusal($"本单位有 {unsent} 条“需修改”意见还没有退回。请退回修改，或撤回这些意见后再{row.Act.Label(facts.Scheme.Wording)}。")
            : new Refusal($"本单位有 {open.Count} 条“需修改”意见尚未了结。请逐条看答复和改动，按“已解决”或“再提意见”，然后再{row.Act.Label(facts.Scheme.Wording)}。");
    }

    private static bool GatedBySeal(Facts facts, Act act) => (DepartmentSealGate)facts.Context.Limit(SealLimits.DepartmentGate) switch
    {
        DepartmentSealGate.Support => act == Act.Support,
        DepartmentSealGate.ReportUp => act is Act.ReportUp or Act.ReportUpAgain,
        _ => false,
    };

    private static Refusal? WrongReturnDate(Facts facts, Office returner, DateTimeOffset receivedAt, DateOnly? chosen)
    {
        var own = facts.Due(returner).At;
        var instant = NeedChecks.ReturnInstant(facts, returner, chosen);
        return instant is null && returner == Office.Authority ? new Refusal("请填写退回后的截止日期。", "returnDate")
            : facts.Dossier is { } dossier && facts.Rules?.LatestReturn(facts.Around(receivedAt)) is { } latest && instant > latest && !(instant <= dossier.ExtendedTo)
                ? new Refusal($"退回的核销材料最迟{BeijingTime.Deadline(latest, receivedAt)}前报回，日期不能更晚；确需更晚的，请{facts.Scheme.Wording.Authority}领导先延长核销期限。", "returnDate")
            : instant <= receivedAt ? new Refusal("退回后的截止日期已过，请填写今天或以后的日期。", "returnDate")
            : returner != Office.Authority && own is { } upper && instant > upper
                ? new Refusal($"退回后的截止日期不能晚于约束本单位的日期{BeijingTime.Deadline(upper, receivedAt)}。", "returnDate") : null;
    }

    private static Refusal? OpinionsTooLong(ActInput input) =>
        TextRules.TooLong(input.Opinion.Necessity, 1_000, "necessityOpinion") ?? TextRules.TooLong(input.Opinion.Reasonableness, 1_000, "reasonablenessOpinion");
}
