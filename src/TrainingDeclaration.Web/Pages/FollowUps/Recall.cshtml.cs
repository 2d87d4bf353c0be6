using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>Takes a filing back while nobody has begun to review it.</summary>
public sealed class RecallModel(OpenDossier open, WorkflowService workflow, CurrentUserAccessor current) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>Answers the question; what cannot be recalled leads to the class, which says why.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) =>
        !await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.IsOwn ? NotFound()
        : open.Option(Act.Recall) is { IsOpen: true } ? Page() : Redirect($"/followups/{key}");

    /// <summary>Recalls it.</summary>
    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()) || !open.IsOwn)
        {
            return NotFound();
        }

        var input = ActPosts.Read(Request.Form);
        var refusal = input.Dossier is null ? null : (await workflow.PerformAsync(current.Required, key, Act.Recall, input, cancel)).Refusal;
        TempData[refusal is null && input.Dossier is not null ? "Done" : "Refused"] = refusal?.Message ?? (input.Dossier is null ? "没有撤回，请再按一次。" : "已撤回，可以继续修改。");
        return Redirect($"/followups/{key}");
    }
}
