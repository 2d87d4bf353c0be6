using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Posts;

/// <summary>From a page on which nothing can be done now to the declaration, which shows its state: after going back, or after a post that came late or was lost.</summary>
public static class LeadsBack
{
    /// <summary>Redirects there with the reason, if there is one; after a post that was lost, says that it was done.</summary>
    /// <param name="address">Where to instead of the declaration's page; null = there.</param>
    public static RedirectResult LeadBack(this PageModel page, Declaration declaration, CurrentUser user, Refusal? refusal, string? address = null)
    {
        var wasLost = page.TempData.Remove(OnceFilter.Lost) | page.TempData.Remove(OnceFilter.Unanswered);
        if (refusal is not null)
        {
            page.TempData["Refused"] = refusal.Message;
        }
        else if (wasLost)
        {
            page.TempData["Done"] = $"已经办成，现在是“{declaration.StatusSeenBy(user.Office).Label(user.Words)}”，不必再按。经过见时间线。";
        }

        return new RedirectResult(address ?? $"/declarations/{declaration.Key}");
    }
}
