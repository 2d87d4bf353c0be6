using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Batches;

/// <summary>The person's own batches; lists post here what was chosen.</summary>
public sealed class IndexModel(AppDbContext db, BatchPosts posts, CurrentUserAccessor current) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<BatchLine> Rows { get; private set; } = [];

    /// <summary>Answers the list of the person's own batches.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Rows = await db.OwnBatchesAsync(current.Required, cancel);

    /// <summary>Makes a batch of what a list has chosen and leads to its preview; nothing is done yet.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await posts.CreateAsync(current.Required, Request.Form, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddAll(refusal);
            await OnGetAsync(cancel);
            return Page();
        }

        return Redirect($"/batches/{outcome.Value!.Key}");
    }
}
