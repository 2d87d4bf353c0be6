using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>An open review page says so here, and hears which colleagues have the same form open.</summary>
public sealed class PresenceModel(ReviewDesk desk, CurrentUserAccessor current) : PageModel
{
    public IActionResult OnGet() => Redirect("/review");

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel) =>
        await desk.SeeAsync(current.Required, key, cancel) is { } others ? Content(ReviewDesk.Sentence(others)) : NotFound();
}
