using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What the acts on changes need, and what other acts need of the changes of their class (§5.3 of what follows the plan).</summary>
internal static class ChangeNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.ChangeAllowed] = new(Unchangeable),
        [Need.DecidesChange] = new(on => on.Facts.Change is { } change ? Elsewhere(on, change.Route) : null),
        [Need.NoOpenChange] = new(on => on.Facts.Changes?.Open is { } open ? Unfinished(on, open) : null),
        [Need.NoChangeInHand] = new(on => on.Facts.Changes?.Open is { } open && DossierStates.Typed.Contains(open.State) ? Unfinished(on, open) : null),
        [Need.NoOpenDateChange] = new(on => on.Facts.Changes?.Open is { Verdict.MovesDates: true } open ? Unfinished(on, open) : null),
        [Need.NoticeCurrent] = new(on => on.Facts.Record?.Notice is { } notice && on.Facts.Changes?.MovedMoneySince(notice.IssuedAt) == true
            ? new Refusal($"经费通知单 {notice.Number} 下达之后，有涉及经费的变更生效。请先在班次页“更正经费通知单”，再{on.Act}。") : null),
        [Need.NotSettled] = new(on => on.Facts.Changes?.Settlement == DossierState.Accepted ? new Refusal("已经核销，不能再更正经费通知单；核销有误的，请先收回核销。") : null),
    };

    private static Refusal? Unchangeable(NeedCase on) => on.Facts.Changes switch
    {
        { Open: { } open } => new Refusal($"第 {open.Ordinal} 次变更申请{open.State.Label(DossierKind.Change)}，一次只办理一项；请先办结或放弃它。"),
        { SettlementFiled: true } => new Refusal("核销材料已经报送，不能再变更。"),
        _ when on.Facts.Declaration.Status == Status.Implemented && on.Facts.Record?.Incidents.Count is null or 0 =>
            new Refusal("培训已经结束，只有班上发生过情况（已“报告情况”）、确需补办的才能变更。"),
        _ => null,
    };

    private static Refusal Unfinished(NeedCase on, KnownChange open) =>
        new($"第 {open.Ordinal} 次变更申请{open.State.Label(DossierKind.Change)}，{(DossierStates.Typed.Contains(open.State) ? "请先报送或放弃" : "请等待办结")}，再{on.Act}。");

    /// <summary>Each kind of change is decided in its own place.</summary>
    private static Refusal? Elsewhere(NeedCase on, ChangeRoute route) => (on.Row.Act, on.Row.PartFrom, route) switch
    {
        (Act.AgreeCancel, _, not ChangeRoute.Cancellation) => new Refusal("这项申请不是取消办班。"),
        (Act.AgreeChange, _, ChangeRoute.Cancellation) => new Refusal("这项申请是取消办班，请“同意取消”或“不同意变更”。"),
        (Act.AgreeChange or Act.RefuseChange, DossierState.Review, ChangeRoute.Leader) => new Refusal("这项变更由部领导决定：请核对后“初审通过”，或退回修改。"),
        (Act.PassOn, _, not ChangeRoute.Leader) => new Refusal("这项变更由培训处决定，不需要部领导批准。"),
        _ => null,
    };
}
