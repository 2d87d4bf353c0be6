using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>One plan: the clerk compiles, submits and issues; the leader decides item by item on the frozen list.</summary>
public sealed class DetailsModel(
    AppDbContext db, PlanService plans, PlanActs acts, PaperService papers, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public PlanView View { get; private set; } = null!;

    public SheetFooter? Footer => View.Approval is { } frozen ? papers.FooterOf(frozen) : null;

    public bool Compiles => current.Required.May(Permission.CompilePlans);

    public bool Decides => current.Required.May(Permission.DecidePlans);

    public bool Edits => Compiles && View.Plan.State == PlanState.Compiling;

    /// <summary>Whether the reader decides its items now.</summary>
    public bool DecidesNow => Decides && View.Plan.State == PlanState.AwaitingLeader;

    public bool Issues => Compiles && View.Plan.State is PlanState.Approved or PlanState.Issued && Approved.Count > 0;

    public IReadOnlyList<PlanItem> Approved => [.. View.Items.Where(item => item.Declaration.Status == Status.Approved)];

    public int Issued => View.Items.Count(item => StatusFacts.Issued.Contains(item.Declaration.Status));

    public int Waiting => View.Items.Count(item => item.Declaration.Status == Status.AwaitingLeader);

    public int GrantedPersons => View.Items.Sum(item => item.Declaration.GrantedPersons ?? 0);

    public int GrantedDays => View.Items.Sum(item => item.Declaration.GrantedDays ?? 0);

    public long GrantedFen => View.Items.Sum(item => item.Declaration.GrantedFen ?? 0);

    public long RequestedFen => View.Items.Sum(item => item.Declaration.RequestedFen ?? 0);

    /// <summary>What was asked for and not granted, of the items with an amount.</summary>
    public long CutFen => View.Items.Where(item => item.Declaration.GrantedFen is not null)
        .Sum(item => Math.Max(0, (item.Declaration.RequestedFen ?? 0) - (item.Declaration.GrantedFen ?? 0)));

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string key, int stamp, Guid? add, CancellationToken cancel) =>
        DoAsync(key, Compiles, add is null ? "排序已保存。" : "已加入计划。", plan => acts.ArrangeAsync(current.Required, plan, stamp, add, Request.Form, cancel), cancel);

    public Task<IActionResult> OnPostSubmitAsync(string key, int stamp, CancellationToken cancel) =>
        DoAsync(key, Compiles, "已冻结呈批单并报批。", async plan => await acts.ArrangeAsync(current.Required, plan, stamp, null, Request.Form, cancel)
            ?? await plans.SubmitAsync(current.Required, plan, plan.Stamp, cancel), cancel);

    public Task<IActionResult> OnPostListAsync(string key, CancellationToken cancel) =>
        DoAsync(key, Compiles, "已生成计划清单。", plan => plans.FreezeListAsync(current.Required, plan, cancel), cancel);

    public Task<IActionResult> OnPostActAsync(string key, string declaration, Act act, CancellationToken cancel) =>
        DoAsync(key, Compiles || Decides, $"已{act.Label(current.Required.Words)}。", plan => acts.PerformAsync(current.Required, plan, declaration, act, Request.Form, cancel), cancel);

    public Task<IActionResult> OnPostApproveAllAsync(string key, CancellationToken cancel) =>
        DoAsync(key, Decides, "已全部同意。", plan => acts.ApproveAllAsync(current.Required, plan, Request.Form, cancel), cancel);

    public Task<IActionResult> OnPostIssueAsync(string key, string[] chosen, CancellationToken cancel) =>
        DoAsync(key, Compiles, $"已下达 {chosen.Length} 项。", plan => acts.IssueAsync(current.Required, plan, chosen, Request.Form, cancel), cancel);

    private async Task<IActionResult> DoAsync(string key, bool allowed, string done, Func<Plan, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (await db.FindPlanAsync(current.Required, key, cancel) is not { } plan)
        {
            return NotFound();
        }

        if (!allowed)
        {
            return Forbid();
        }

        if (await act(plan) is not { } refusal)
        {
            TempData["Done"] = done;
            return Redirect($"/plans/{key}");
        }

        db.ChangeTracker.Clear();
        ModelState.AddAll(refusal);
        return await LoadAsync(key, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        View = (await PlanView.LoadAsync(db, current.Required, plans, key, received.Value, cancel))!; // null leads to 404
        return View is not null;
    }
}
