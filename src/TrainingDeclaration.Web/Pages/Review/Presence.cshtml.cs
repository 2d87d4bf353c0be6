using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>An open review page says so here, and hears which colleagues have the same form open.</summary>
public sealed class PresenceModel(ReviewDesk desk, CurrentUserAccessor current) : PageModel
{
    /// <summary>The address has no page of its own: redirects to the queue.</summary>
    public IActionResult OnGet() => Redirect("/review");

    /// <summary>Notes that the reader has the form open, and answers a sentence in plain text, empty when nobody else has.</summary>
    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel) =>
        await desk.SeeAsync(current.Required, key, cancel) is { } others ? Content(ReviewDesk.Sentence(others)) : NotFound();
}
