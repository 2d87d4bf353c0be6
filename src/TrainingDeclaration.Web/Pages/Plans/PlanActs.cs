using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>Turns what the page of a plan posts into acts on its items; several at once give a verdict each.</summary>
public sealed class PlanActs(PlanService plans, WorkflowService workflow)
{
    private static readonly Act[] Single = [Act.Remove, Act.Approve, Act.Disapprove];

    /// <summary>Saves the order; a candidate is added by its own button. 移出 is an act on the declaration, so nothing is dropped here.</summary>
    public Task<Refusal?> ArrangeAsync(CurrentUser user, Plan plan, int stamp, Guid? add, IFormCollection posted, CancellationToken cancel)
    {
        var ranks = new Dictionary<Guid, int>(RankPosts.Read(posted));
        foreach (var item in plan.Items.Where(item => !ranks.ContainsKey(item.DeclarationId)).OrderBy(item => item.Rank).ToList())
        {
            ranks[item.DeclarationId] = ranks.Count + 1;
        }

        if (add is { } id)
        {
            ranks[id] = ranks.Count + 1;
        }

        return plans.ArrangeAsync(user, plan, stamp, ranks, cancel);
    }

    /// <summary>One act on one item: 移出, 同意 or 不同意. The workflow's row says who may.</summary>
    public async Task<Refusal?> PerformAsync(CurrentUser user, Plan plan, string declaration, Act act, IFormCollection posted, CancellationToken cancel) =>
        !Single.Contains(act) || plan.Items.All(item => item.Declaration.Key != declaration)
            ? new Refusal("这一项已不在本计划中，请刷新。")
            : (await workflow.PerformAsync(user, declaration, act, ActPosts.Read(posted), cancel)).Refusal;

    /// <summary>同意 on every item that the page showed as waiting.</summary>
    public async Task<Refusal?> ApproveAllAsync(CurrentUser user, Plan plan, IFormCollection posted, CancellationToken cancel) =>
        Verdicts(user, plan, Act.Approve, await workflow.PerformEachAsync(user, ActPosts.ReadSeen(posted).Select(row => (row.Key, row.Value)).ToList(), Act.Approve, cancel));

    /// <summary>下达计划 for the chosen items.</summary>
    public async Task<Refusal?> IssueAsync(CurrentUser user, Plan plan, IReadOnlyCollection<string> chosen, IFormCollection posted, CancellationToken cancel)
    {
        var seen = ActPosts.ReadSeen(posted).Where(row => chosen.Contains(row.Key)).ToDictionary();
        return seen.Count == 0 ? new Refusal("请先勾选要下达的项目。") : Verdicts(user, plan, Act.Issue, await plans.IssueAsync(user, plan, seen, cancel));
    }

    private static Refusal? Verdicts(CurrentUser user, Plan plan, Act act, IReadOnlyList<(string Key, Refusal? Refusal)> verdicts)
    {
        var titles = plan.Items.ToDictionary(item => item.Declaration.Key, item => item.Declaration.Title);
        var refused = verdicts.Where(verdict => verdict.Refusal is not null)
            .Select(verdict => new Refusal($"未能{act.Label(user.Words)}：{titles.GetValueOrDefault(verdict.Key)}　{verdict.Refusal!.Message}")).ToList();
        return verdicts.Count == 0 ? new Refusal($"没有可{act.Label(user.Words)}的项目，请刷新。") : refused.Count == 0 ? null : new Refusal($"{verdicts.Count - refused.Count} 项已{act.Label(user.Words)}，{refused.Count} 项未能办理。") { Details = refused };
    }
}
