using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>Saves and deletes views of the queue; what a view shows is decided when it is opened.</summary>
public sealed class ViewsModel(ReviewDesk desk, CurrentUserAccessor current) : PageModel
{
    /// <summary>The address has no page of its own: redirects to the queue.</summary>
    public IActionResult OnGet() => Redirect("/review");

    /// <summary>Saves the posted conditions under a name, for the reader or for the office, and leads back to them.</summary>
    public async Task<IActionResult> OnPostAsync(string? title, bool shared, CancellationToken cancel)
    {
        var filter = QueueFilter.Read(name => Request.Form[name].LastOrDefault());
        var refusal = await desk.SaveViewAsync(current.Required, title, filter, shared, cancel);
        TempData["Done"] = refusal?.Message ?? "视图已保存。";
        return Redirect(filter.Address());
    }

    /// <summary>Deletes one of the reader's own views; 404 for another's.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await desk.DeleteViewAsync(current.Required, id, cancel))
        {
            return NotFound();
        }

        TempData["Done"] = "视图已删除。";
        return Redirect("/review");
    }
}
