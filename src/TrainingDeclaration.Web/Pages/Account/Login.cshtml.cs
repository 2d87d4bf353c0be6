using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>Sign-in.</summary>
public sealed class LoginModel(SignInService signIn, SessionCookie cookie, DeviceCookie device, CurrentUserAccessor current) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A signed-in person has nothing to do here.</summary>
    public IActionResult OnGet(string? account)
    {
        if (current.User is not null)
        {
            return Onward();
        }

        Input.Account = account;
        return Page();
    }

    /// <summary>Signs in and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.SignInAsync(Input.Account, Input.Password, device.Read(), cookie.Read(), cancel);
        if (outcome.Value is not { } session)
        {
            ModelState.Add(outcome.Refusal!); // an outcome without value always says why
            return Page();
        }

        cookie.Write(session.Id);
        device.Write(session.UserId);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
