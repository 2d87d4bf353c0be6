using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>Sign-in.</summary>
public sealed class LoginModel(
    SignInService signIn, SessionService sessions, SessionCookie cookie, DeviceCookie device, CurrentUserAccessor current, PostKeeper keeper) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form that was pressed after the session had ended, protected.</summary>
    [BindProperty(Name = PostKeeper.Field)]
    public string? Kept { get; set; }

    /// <summary>The same, opened, once its owner has signed in.</summary>
    public KeptPost? Resumed { get; private set; }

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

    /// <summary>Signs in and goes on, or hands back what was typed; to press it again is left to the person.</summary>
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
        if (keeper.Open(Kept) is not { } kept || await sessions.FindAsync(session.Id, cancel) is not { } living)
        {
            return Onward();
        }

        // The page is already the person's, so that the form on it carries a token of the new session.
        HttpContext.User = current.Become(living, session.Id, Authentication.Scheme, maySave: true);
        if (kept.IsFor(living.User.Id))
        {
            Resumed = kept;
        }
        else
        {
            ModelState.AddModelError("", "刚才的内容是用另一个账号填写的。请用原来的账号登录，取回内容；不需要的，点“不取回”。");
        }

        return Page();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
