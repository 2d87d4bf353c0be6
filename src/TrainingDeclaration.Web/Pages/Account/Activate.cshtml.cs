using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>A person sets the first, or a forgotten, password by the link that the Keeper handed over.</summary>
public sealed class ActivateModel(PasswordService passwords) : PageModel
{
    /// <summary>What the link carries.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>Whose link it is; null when it is no longer good.</summary>
    public string? Account { get; private set; }

    /// <summary>Shows whose link it is.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Account = await passwords.WhoseAsync(Token?.Trim(), cancel);

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await passwords.ActivateAsync(Token, Input.Password, Input.Again, cancel);
        if (outcome.Value is { } account)
        {
            TempData["Done"] = "密码已设置，请登录。";
            return LocalRedirect($"/account/login?account={account}");
        }

        Account = await passwords.WhoseAsync(Token, cancel);
        ModelState.Add(outcome.Refusal!); // an outcome without value always says why
        return Page();
    }
}
