using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What the acts on dossiers need besides what all reports and reviews need.</summary>
internal static class DossierNeeds
{
    /// <summary>For this long the department alone decides what becomes of a filing.</summary>
    private static readonly TimeSpan DepartmentsTurn = TimeSpan.FromDays(5);

    /// <summary>Maximum length of the reason that the notice prints, in characters.</summary>
    private const int LongestReason = 500;

    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.NoticeReady] = new(on => Unpublishable(on.Facts)),
        [Need.WaitedFiveDays] = new(on => on.Facts.Dossier is { } dossier && dossier.HeldSince + DepartmentsTurn > on.ReceivedAt
            ? new Refusal($"归口管理部门自{BeijingTime.Minute(dossier.HeldSince, on.ReceivedAt)}起审核，满五天（{BeijingTime.Minute(dossier.HeldSince + DepartmentsTurn, on.ReceivedAt)}）后才能直接调审。") : null),
        [Need.OtherPerson] = new(on => on.Facts.Accepted is { } accepted && accepted.ActorId == on.Facts.ReaderId
            ? new Refusal($"材料由您本人{accepted.Act.Label(on.Words)}，经费须由另一人办理（财务和业务分开）。") : null),
        [Need.FundedAmount] = NeedCheck.Typed(Unfundable),
    };

    /// <summary>What the notice still lacks; a notice that says what was published is not published twice.</summary>
    private static Refusal? Unpublishable(Facts facts)
    {
        var found = facts.Findings.Where(finding => finding.Grade == Grade.Error && facts.Rules?.SectionOf(finding.Field) == SectionKind.Notice).ToList();
        var missing = found.Find(finding => finding.Code != EnrolmentNotice.UnpublishedRule && finding.Field.StartsWith(EnrolmentNotice.Field, StringComparison.Ordinal));
        return missing is not null ? new Refusal(missing.Message, missing.Field)
            : found.Exists(finding => finding.Code == EnrolmentNotice.UnpublishedRule) ? null
            : new Refusal("组团通知发布之后没有改动，不需要重新发布。");
    }

    /// <summary>The amount in 元: within every limit that is known, and not 万元 by mistake (F-02, F-09).</summary>
    private static Refusal? Unfundable(NeedCase on, ActInput input)
    {
        var granted = on.Facts.Declaration.GrantedFen ?? 0;
        var basis = on.Facts.Funding;
        var most = basis?.Most(granted) ?? granted;
        return basis?.WithoutRate.ToList() is { Count: > 0 } missing && input.FundedFen is not 0
                ? new Refusal($"汇率未载入：{string.Join('、', missing)}。请先在“标准与汇率”登记并核对报送之日（{BeijingTime.LongDay(on.Facts.Costs!.Day)}）可用的汇率，再下达。", "fundedFen")
            : input.FundedFen is not { } fen ? new Refusal("请填写下达金额，以元为单位，如 252168.36；不安排资助经费时填 0。", "fundedFen")
            : fen > granted ? new Refusal($"下达金额 {Money.Yuan(fen)} 元超过计划核定的 {Money.Yuan(granted)} 元，请改为不超过核定额。", "fundedFen")
            : fen > most ? new Refusal($"下达金额 {Money.Yuan(fen)} 元超过各项限额中最低的 {Money.Yuan(most)} 元，请改为不超过此数。", "fundedFen")
            : on.Row.Act == Act.CorrectFunding && on.Facts.Record?.Notice is { } notice && fen > notice.FundedFen
                ? new Refusal($"更正后的金额 {Money.Yuan(fen)} 元高于现行通知单的 {Money.Yuan(notice.FundedFen)} 元；变更和更正都不增加经费。", "fundedFen")
            : on.Row.Act == Act.CorrectFunding && input.Comment is null ? new Refusal("请在“说明”里写明为什么更正；新通知单会印上。", "comment")
            : fen > 0 && fen < granted / 1_000 ? new Refusal($"下达金额 {Money.Yuan(fen)} 元不到核定额 {Money.Yuan(granted)} 元的千分之一。本栏以元为单位，请核对是否按万元填写。", "fundedFen")
            : basis?.Reference is null && fen > 0 && input.Comment is null ? new Refusal("未载入标准，无法测算参考额。请在“说明”里写明金额的依据。", "comment")
            : TextRules.TooLong(input.Comment, LongestReason, "comment");
    }
}
