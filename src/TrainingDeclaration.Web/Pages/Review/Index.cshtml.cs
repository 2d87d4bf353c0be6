using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>Queue, form, decision on one page. The form is the frozen submission, never what the unit may be typing.</summary>
public sealed class IndexModel(WorkflowService workflow, RemarkPosts posts, Workbench bench, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public Workbench Bench => bench;

    /// <summary>The column of the queue.</summary>
    public QueueView Queue => new(bench, current.Required, received.Value);

    /// <summary>The form in the middle; null while nothing is open.</summary>
    public FormView? Form => bench.Facts is { } facts ? new(bench, facts, current.Required) : null;

    /// <summary>The act that was posted and refused.</summary>
    public Act? Chosen { get; private set; }

    /// <summary>Answers the workbench; without a key it leads to the first of the queue.</summary>
    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        await bench.LoadQueueAsync(current.Required, Request.Query, cancel);
        return key is null && bench.Queue.Count > 0 ? Redirect(bench.Filter.Address(bench.Queue[0].Key))
            : key is null || await bench.LoadAsync(current.Required, key, null, cancel) ? Page() : NotFound();
    }

    /// <summary>Takes a decision and leads to the next of the queue, or shows the refusal with what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        var input = ActPosts.Read(Request.Form);
        await bench.LoadQueueAsync(current.Required, Request.Query, cancel);
        var outcome = await workflow.PerformAsync(current.Required, key, act, input, cancel);
        if (outcome.Refusal is { } refusal)
        {
            Chosen = act;
            return await RefusedAsync(key, input, refusal, cancel);
        }

        var done = outcome.Value!;
        TempData["Done"] = act == Act.BeginReview ? null : $"{done.Number}　已{act.Label(current.Required.Words)}。";
        if (act == Act.BeginReview || act.IsReversal())
        {
            return Redirect(bench.Filter.Address(key));
        }

        TempData["News"] = act.Reversal() is null ? null : DecisionNews.Of(done);
        TempData["Undo"] = act.Reversal() is { } reversal ? $"{key} {reversal} {done.StatusStamp} {done.SubmissionNumber} {bench.Filter.Query}" : null;
        return Redirect(bench.After(key));
    }

    /// <summary>Saves the office's own answers to remarks from above.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string key, CancellationToken cancel)
    {
        if (!await posts.AnswerAsync(current.Required, key, Request.Form, cancel))
        {
            return NotFound();
        }

        TempData["Done"] = "答复已保存。";
        return Redirect(Here(key));
    }

    /// <summary>Saves remarks at once, or ends one; both buttons carry whatever stands in the boxes.</summary>
    public async Task<IActionResult> OnPostRemarkAsync(string key, string? settle, CancellationToken cancel)
    {
        var outcome = await posts.DoAsync(current.Required, key, part: null, Request.Form, settle, cancel);
        if (outcome.Refusal is { } refusal)
        {
            return await RefusedAsync(key, ActPosts.Read(Request.Form), refusal, cancel);
        }

        TempData["Done"] = outcome.Value;
        return Redirect(Here(key));
    }

    private string Here(string key) => Workbench.Address(QueueFilter.Read(name => Request.Query[name].LastOrDefault()), key, Workbench.ReadBase(Request.Query));

    private async Task<IActionResult> RefusedAsync(string key, ActInput input, Refusal refusal, CancellationToken cancel)
    {
        ModelState.Add(refusal, prefix: "");
        return await bench.LoadAgainAsync(current.Required, key, input, Request, cancel) ? Page() : NotFound();
    }
}
