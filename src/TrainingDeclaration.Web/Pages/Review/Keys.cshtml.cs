using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>The switch of the review page's keys; it is kept with the account.</summary>
public sealed class KeysModel(ReviewDesk desk, CurrentUserAccessor current) : PageModel
{
    /// <summary>The address has no page of its own: redirects to the queue.</summary>
    public IActionResult OnGet() => Redirect("/review");

    /// <summary>Switches the keys and leads back, within the review pages only.</summary>
    public async Task<IActionResult> OnPostAsync(bool off, string? back, CancellationToken cancel)
    {
        await desk.SwitchKeysAsync(current.Required, off, cancel);
        return Redirect(back?.StartsWith("/review", StringComparison.Ordinal) == true && Url.IsLocalUrl(back) ? back : "/review");
    }
}
