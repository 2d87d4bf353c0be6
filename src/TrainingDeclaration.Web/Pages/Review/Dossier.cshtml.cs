using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>Queue, filing, decision on one page, as for forms: the filing is what was frozen, never what the unit may be typing.</summary>
public sealed class DossierModel(WorkflowService workflow, RemarkPosts posts, Workbench bench, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The kind of dossier that the address names.</summary>
    public DossierKind Part => HttpContext.PartOfDossier();

    public Workbench Bench => bench;

    /// <summary>The filing in the middle; null while nothing is open.</summary>
    public FormView? Form => bench.Facts is { Filing: not null } facts ? new(bench, facts, current.Required) : null;

    /// <summary>The part of the queue that is shown.</summary>
    public DossierTab Tab => DossierQueue.ReadTab(Request.Query["tab"].LastOrDefault());

    /// <summary>The parts of the queue; only an authority issues what follows the acceptance.</summary>
    public IEnumerable<(DossierTab Tab, string Label)> Tabs => new[]
    {
        (DossierTab.Waiting, "待审核"), (DossierTab.Returned, "退回中"), (DossierTab.Accepted, Part == DossierKind.Settlement ? "待拨付" : "待下达经费"),
    }.Where(tab => tab.Item1 != DossierTab.Accepted || Part is not (DossierKind.Summary or DossierKind.Change) && current.Required.Office == Office.Authority);

    /// <summary>The act that was posted and refused.</summary>
    public Act? Chosen { get; private set; }

    /// <summary>How long a row has waited, in whole days.</summary>
    public string Waited(DossierRow row) => (int)(received.Value - row.HeldSince).TotalDays is > 0 and var days ? $"等待 {days}天" : "今天到";

    /// <summary>Answers the desk; without a key it leads to the first of the queue.</summary>
    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        await bench.LoadDossiersAsync(current.Required, Part, Request.Query, cancel);
        return key is null && bench.Dossiers.Count > 0 ? Redirect(DossierQueue.Address(Part, Tab, bench.Dossiers[0].Key))
            : key is null || await bench.LoadAsync(current.Required, key, Part, null, cancel) ? Page() : NotFound();
    }

    /// <summary>Takes a decision and leads to the next of the queue, or shows the refusal with what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        var input = ActPosts.Read(Request.Form);
        await bench.LoadDossiersAsync(current.Required, Part, Request.Query, cancel);
        var outcome = input.Dossier is null ? new Refusal("没有找到这份材料。") : await workflow.PerformAsync(current.Required, key, act, input, cancel);
        if (outcome.Refusal is { } refusal)
        {
            Chosen = act;
            return await RefusedAsync(key, input, refusal, cancel);
        }

        TempData["Done"] = act == Act.BeginReview ? null : $"{outcome.Value!.PlanNumber}　已{act.Label(Part, current.Required.Words)}。";
        var rest = bench.Dossiers.SkipWhile(row => row.Key != key).Skip(1).Concat(bench.Dossiers.TakeWhile(row => row.Key != key));
        return Redirect(DossierQueue.Address(Part, Tab, act == Act.BeginReview || act.IsReversal() ? key : rest.FirstOrDefault()?.Key));
    }

    /// <summary>Saves remarks at once, or ends one; both buttons carry whatever stands in the boxes.</summary>
    public async Task<IActionResult> OnPostRemarkAsync(string key, string? settle, CancellationToken cancel)
    {
        var outcome = await posts.DoAsync(current.Required, key, Part, Request.Form, settle, cancel);
        if (outcome.Refusal is { } refusal)
        {
            await bench.LoadDossiersAsync(current.Required, Part, Request.Query, cancel);
            return await RefusedAsync(key, ActPosts.Read(Request.Form), refusal, cancel);
        }

        TempData["Done"] = outcome.Value;
        return Redirect(DossierQueue.Address(Part, Tab, key));
    }

    private async Task<IActionResult> RefusedAsync(string key, ActInput input, Refusal refusal, CancellationToken cancel)
    {
        ModelState.Add(refusal, prefix: "");
        bench.Keep(Request.Form);
        return await bench.LoadAsync(current.Required, key, Part, input, cancel) ? Page() : NotFound();
    }
}
