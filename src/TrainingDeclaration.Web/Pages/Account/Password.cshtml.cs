using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>Change of one's own password.</summary>
public sealed class PasswordModel(PasswordService passwords, SessionCookie cookie, CurrentUserAccessor current) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>Changes it; this browser goes on in a new session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await passwords.ChangeAsync(current.Required, Input.Current, Input.Password, Input.Again, cancel);
        if (outcome.Value is not { } session)
        {
            ModelState.Add(outcome.Refusal!); // an outcome without value always says why
            return Page();
        }

        cookie.Write(session.Id);
        TempData["Done"] = "密码已修改，其他浏览器里的登录已经失效。";
        return LocalRedirect("/");
    }
}
