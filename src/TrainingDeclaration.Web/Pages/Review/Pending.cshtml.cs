using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>Decisions of the department that the units do not know yet, and the one button that tells of all of them.</summary>
public sealed class PendingModel(DecisionReleaseService decisions, CurrentUserAccessor current) : PageModel
{
    /// <summary>Whether the department tells its decisions together.</summary>
    public bool Keeps { get; private set; }

    /// <summary>What is decided and not told.</summary>
    public IReadOnlyList<DeclarationRow> Rows { get; private set; } = [];

    /// <summary>Answers what would be told.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Keeps = await decisions.KeepsAsync(current.Required, cancel);
        Rows = await decisions.PendingAsync(current.Required, cancel);
    }

    /// <summary>Switches between telling one by one and telling together.</summary>
    public async Task<IActionResult> OnPostKeepAsync(bool keeps, CancellationToken cancel)
    {
        await decisions.SetAsync(current.Required, keeps, cancel);
        TempData["Done"] = keeps ? "从现在起，推荐决定先不通知，统一发布。" : "从现在起，推荐决定逐件通知；已暂存的仍等统一发布。";
        return Redirect("/review/pending");
    }

    /// <summary>Tells of every pending decision.</summary>
    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel)
    {
        var outcome = await decisions.ReleaseAsync(current.Required, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal);
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Done"] = $"已发布 {outcome.Value} 件，并通知了各单位。";
        return Redirect("/review/pending");
    }
}
