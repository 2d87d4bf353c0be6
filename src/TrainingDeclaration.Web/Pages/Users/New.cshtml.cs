using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>A new account: at home for a Keeper, in an authority for the security administrator.</summary>
public sealed class NewModel(AppDbContext db, PeopleService people, CurrentUserAccessor current) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>Authorities to choose from; empty for a Keeper.</summary>
    public IReadOnlyList<SelectListItem> Organizations { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Makes the account and shows its link once, on the person's page.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var home = current.Required.OrganizationId;
        if (Organizations.Count > 0)
        {
            home = await db.Organizations.Where(o => o.Code == Input.Organization && o.Office == Office.Authority)
                .Select(o => o.Id).FirstOrDefaultAsync(cancel);
        }

        var outcome = await people.CreateAsync(current.Required, home, new NewPerson(Input.Account, Input.Name, Input.Email), cancel);
        if (outcome.Value is not { } invitation)
        {
            ModelState.Add(outcome.Refusal!); // an outcome without value always says why
            return Page();
        }

        TempData["Token"] = invitation.Token;
        TempData["Done"] = $"已新建{invitation.Name}的账号。";
        return LocalRedirect($"/users/{invitation.Account}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (current.Required.May(Permission.ManageEverybody))
        {
            Organizations = await db.Organizations.AsNoTracking().Where(o => o.Office == Office.Authority && !o.IsRetired)
                .OrderBy(o => o.SortKey).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancel);
        }
    }
}
