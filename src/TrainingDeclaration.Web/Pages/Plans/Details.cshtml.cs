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

    /// <summary>Number and check code of the frozen 呈批单; null before it is submitted.</summary>
    public SheetFooter? Footer => View.Approval is { } frozen ? papers.FooterOf(frozen) : null;

    /// <summary>Whether the reader compiles and issues plans.</summary>
    public bool Compiles => current.Required.May(Permission.CompilePlans);

    /// <summary>Whether the reader decides on plans, whether or not this one waits.</summary>
    public bool Decides => current.Required.May(Permission.DecidePlans);

    /// <summary>Whether the reader may change order and content now.</summary>
    public bool Edits => Compiles && View.Plan.State == PlanState.Compiling;

    /// <summary>Whether the reader decides its items now.</summary>
    public bool DecidesNow => Decides && View.Plan.State == PlanState.AwaitingLeader;

    /// <summary>Whether the reader may issue items now: approved ones are left.</summary>
    public bool Issues => Compiles && View.Plan.State is PlanState.Approved or PlanState.Issued && Approved.Count > 0;

    /// <summary>Items that are approved and not issued yet.</summary>
    public IReadOnlyList<PlanItem> Approved => [.. View.Items.Where(item => item.Declaration.Status == Status.Approved)];

    /// <summary>How many items are issued.</summary>
    public int Issued => View.Items.Count(item => StatusFacts.Issued.Contains(item.Declaration.Status));

    /// <summary>How many items wait for the leader.</summary>
    public int Waiting => View.Items.Count(item => item.Declaration.Status == Status.AwaitingLeader);

    public int GrantedPersons => View.Items.Sum(item => item.Declaration.GrantedPersons ?? 0);

    public int GrantedDays => View.Items.Sum(item => item.Declaration.GrantedDays ?? 0);

    /// <summary>Sum over all items, fen.</summary>
    public long GrantedFen => View.Items.Sum(item => item.Declaration.GrantedFen ?? 0);

    /// <summary>Sum over all items, fen.</summary>
    public long RequestedFen => View.Items.Sum(item => item.Declaration.RequestedFen ?? 0);

    /// <summary>What was asked for and not granted, of the items with an amount.</summary>
    public long CutFen => View.Items.Where(item => item.Declaration.GrantedFen is not null)
        .Sum(item => Math.Max(0, (item.Declaration.RequestedFen ?? 0) - (item.Declaration.GrantedFen ?? 0)));

    /// <summary>Answers the plan; 404 where the reader does not see it.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Saves the order, and takes in one more item where it is named; refuses when the plan has moved since the stamp.</summary>
    public Task<IActionResult> OnPostAsync(string key, int stamp, Guid? add, CancellationToken cancel) =>
        DoAsync(key, Compiles, add is null ? "排序已保存。" : "已加入计划。", plan => acts.ArrangeAsync(current.Required, plan, stamp, add, Request.Form, cancel), cancel);

    /// <summary>Saves the order as shown, freezes the 呈批单 and hands every item to the leader together.</summary>
    public Task<IActionResult> OnPostSubmitAsync(string key, int stamp, CancellationToken cancel) =>
        DoAsync(key, Compiles, "已冻结呈批单并报批。", async plan => await acts.ArrangeAsync(current.Required, plan, stamp, null, Request.Form, cancel)
            ?? await plans.SubmitAsync(current.Required, plan, plan.Stamp, cancel), cancel);

    /// <summary>Prints the list of the issued items with its code; again when more were issued.</summary>
    public Task<IActionResult> OnPostListAsync(string key, CancellationToken cancel) =>
        DoAsync(key, Compiles, "已生成计划清单。", plan => plans.FreezeListAsync(current.Required, plan, cancel), cancel);

    /// <summary>Does one act on one item: 移出, 同意 or 不同意.</summary>
    public Task<IActionResult> OnPostActAsync(string key, string declaration, Act act, CancellationToken cancel) =>
        DoAsync(key, Compiles || Decides, $"已{act.Label(current.Required.Words)}。", plan => acts.PerformAsync(current.Required, plan, declaration, act, Request.Form, cancel), cancel);

    /// <summary>Approves, one by one, what the page showed as waiting, and names what could not be.</summary>
    public Task<IActionResult> OnPostApproveAllAsync(string key, CancellationToken cancel) =>
        DoAsync(key, Decides, "已全部同意。", plan => acts.ApproveAllAsync(current.Required, plan, Request.Form, cancel), cancel);

    /// <summary>Issues the chosen items one by one in the order of the list, and names what could not be.</summary>
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
