using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>Where a declaration must be: in a bundle, in a plan, on a list.</summary>
internal static class PlanNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.InFrozenBundle] = new(on => on.Facts.Bundled is not { Bundle.State: BundleState.Frozen } bundled
            ? new Refusal($"请先列入{on.Words.Bundle}并冻结排序。")
            : bundled.Row.SubmissionNumber == on.Facts.Declaration.SubmissionNumber ? null
            : new Refusal($"{on.Words.Bundle}中是 v{bundled.Row.SubmissionNumber}，当前为 v{on.Facts.Declaration.SubmissionNumber}。请解除冻结，取消“纳入”并保存，再重新纳入。")),
        [Need.InReportedBundle] = new(on => on.Facts.Bundled is not { Bundle.State: BundleState.ReportedUp or BundleState.PartlyReturned }
            ? new Refusal($"这一件还没有随{on.Words.Bundle}上报过，请列入后上报。") : null),
        [Need.NotInFixedBundle] = new(on => on.Facts.Bundled is { Bundle.State: not BundleState.Compiling, Row.ReturnedAt: null } fixedBundle
            ? new Refusal($"已在{on.Words.Bundle} {fixedBundle.Bundle.Number} 中冻结或上报。未上报的请先解除冻结。") : null),
        [Need.InPlan] = new(on => on.Facts.Plan is not { State: PlanState.Compiling } ? new Refusal("请先列入编制中的计划。") : null),
        [Need.InPlanAwaiting] = new(on => on.Facts.Plan is not { State: PlanState.AwaitingLeader } ? new Refusal("不在待批的计划中。") : null),
        [Need.InDecidedPlan] = new(on => on.Facts.Plan is not { State: PlanState.Approved or PlanState.Issued }
            ? new Refusal("计划中还有未批的项目，全部批完后再逐项下达。") : null),
        [Need.ResultsNotReleased] = new(on => on.Facts.Context.Call.ResultsReleasedAt is not null ? new Refusal("结果已公布，不能再改变。") : null),
        [Need.OnMinistryList] = new(NotOnList, (on, input) => input.IsOnMinistryList ? null : NotOnList(on)),
    };

    private static Refusal NotOnList(NeedCase on) => new($"{on.Act}要和其他项目一起办理，并生成汇总表：请到“项目遴选”按“{on.Act}”。");
}
