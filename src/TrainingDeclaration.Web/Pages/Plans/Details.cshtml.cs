using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>One plan: the clerk compiles, submits and issues; the leader decides item by item on the frozen list.</summary>
public sealed class DetailsModel(
    AppDbContext db, PlanService plans, WorkflowService workflow, PaperService papers, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<PlanItem> Items { get; private set; } = [];

    public IReadOnlyList<Declaration> Candidates { get; private set; } = [];

    public Paper? Approval { get; private set; }

    public Paper? List { get; private set; }

    /// <summary>The 呈批单: as it was frozen, or as it would be now.</summary>
    public Sheet Sheet { get; private set; } = null!;

    public SheetFooter? Footer { get; private set; }

    public bool IsClerk => current.Required.Has(SeatKind.Clerk);

    public bool IsLeader => current.Required.Has(SeatKind.Leader);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Saves the order; a candidate is added by its own button, 移出 is an act on the declaration.</summary>
    public Task<IActionResult> OnPostAsync(string key, int stamp, Guid? add, CancellationToken cancel) =>
        DoAsync(key, IsClerk, add is null ? "排序已保存。" : "已加入计划。", plan =>
        {
            var ranks = new Dictionary<Guid, int>(RankPosts.Read(Request.Form));
            if (add is { } id)
            {
                ranks[id] = ranks.Count + 1;
            }

            return plans.ArrangeAsync(current.Required, plan, stamp, ranks, cancel);
        }, cancel);

    public Task<IActionResult> OnPostSubmitAsync(string key, int stamp, CancellationToken cancel) =>
        DoAsync(key, IsClerk, "已冻结呈批单并报批。", async plan =>
            await plans.ArrangeAsync(current.Required, plan, stamp, RankPosts.Read(Request.Form), cancel)
            ?? await plans.SubmitAsync(current.Required, plan, plan.Stamp, cancel), cancel);

    public Task<IActionResult> OnPostListAsync(string key, CancellationToken cancel) =>
        DoAsync(key, IsClerk, "已生成计划清单。", plan => plans.FreezeListAsync(plan, cancel), cancel);

    /// <summary>One act on one item: 移出 by the clerk, 同意 or 不同意 by the leader. The workflow's row says who may.</summary>
    public Task<IActionResult> OnPostActAsync(string key, string declaration, Act act, CancellationToken cancel) =>
        DoAsync(key, act is Act.Remove or Act.Approve or Act.Disapprove, $"已{act.Label()}。", async plan =>
            plan.Items.Any(item => item.Declaration.Key == declaration)
                ? (await workflow.PerformAsync(current.Required, declaration, act, ActPosts.Read(Request.Form), cancel)).Refusal
                : new Refusal("这一项已不在本计划中。"), cancel);

    public Task<IActionResult> OnPostApproveAllAsync(string key, CancellationToken cancel) =>
        DoAsync(key, IsLeader, "已全部同意。", async plan => Verdicts(plan, await workflow.PerformEachAsync(
            current.Required,
            plan.Items.OrderBy(item => item.Rank).Where(item => item.Declaration.Status == Status.AwaitingLeader)
                .Select(item => (item.Declaration.Key, new ActInput { StatusStamp = item.Declaration.StatusStamp, SubmissionNumber = item.Declaration.SubmissionNumber })).ToList(),
            Act.Approve, cancel), "同意"), cancel);

    public Task<IActionResult> OnPostIssueAsync(string key, string[] chosen, CancellationToken cancel) =>
        DoAsync(key, IsClerk, $"已下达 {chosen.Length} 项。", async plan => chosen.Length == 0
            ? new Refusal("请先勾选要下达的项目。")
            : Verdicts(plan, await plans.IssueAsync(current.Required, plan, chosen, cancel), "下达"), cancel);

    private static Refusal? Verdicts(Plan plan, IReadOnlyList<(string Key, Refusal? Refusal)> verdicts, string what)
    {
        var refused = verdicts.Where(verdict => verdict.Refusal is not null).ToList();
        var titles = plan.Items.ToDictionary(item => item.Declaration.Key, item => item.Declaration.Title);
        return refused.Count == 0 ? null : new Refusal($"有 {refused.Count} 项未能{what}。")
        {
            Details = [.. refused.Select(verdict => new Refusal($"未能{what}：{titles.GetValueOrDefault(verdict.Key)}　{verdict.Refusal!.Message}"))],
        };
    }

    private async Task<IActionResult> DoAsync(string key, bool allowed, string done, Func<Plan, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (!allowed)
        {
            return Forbid();
        }

        if (await db.FindPlanAsync(current.Required, key, cancel) is not { } plan)
        {
            return NotFound();
        }

        if (await act(plan) is not { } refusal)
        {
            TempData["Done"] = done;
            return Redirect($"/plans/{key}");
        }

        db.ChangeTracker.Clear();
        foreach (var one in refusal.Details.Count > 0 ? refusal.Details : [refusal])
        {
            ModelState.AddModelError("", one.Message);
        }

        return await LoadAsync(key, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        if (await db.FindPlanAsync(current.Required, key, cancel) is not { } plan)
        {
            return false;
        }

        (Plan, Items) = (plan, [.. plan.Items.OrderBy(item => item.Rank)]);
        Candidates = plan.State == PlanState.Compiling
            ? await plans.Candidates(current.Required, plan.CallId).Include(d => d.Unit).OrderBy(d => d.Number).ToListAsync(cancel) : [];
        Approval = await db.PlanPaperAsync(plan, PaperKind.ApprovalSheet, cancel);
        List = await db.PlanPaperAsync(plan, PaperKind.PlanList, cancel);
        var frozen = plan.State == PlanState.Compiling ? null : Approval;
        Sheet = frozen is null ? ApprovalSheet.Describe(plan, Items, current.Required.Name, BeijingTime.DateOf(received.Value)) : SheetJson.Read(frozen.SheetJson);
        Footer = frozen is null ? null : papers.FooterOf(frozen);
        return true;
    }
}
