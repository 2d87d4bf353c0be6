using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>Sign-out: the session row is ended, so the cookie is worthless even where it was copied.</summary>
public sealed class LogoutModel(SessionService sessions, SessionCookie cookie, CurrentUserAccessor current) : PageModel
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (current.SessionId is { } session)
        {
            await sessions.SignOutAsync(session, current.Required, cancel);
        }

        cookie.Delete();
        TempData["Done"] = "您已退出登录。";
        return LocalRedirect("/account/login");
    }
}
