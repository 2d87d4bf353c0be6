using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>A new organization below the reader's own.</summary>
public sealed class NewModel(AppDbContext db, OrganizationService organizations, CurrentUserAccessor current) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    /// <summary>The reader's own organization and those below that may have others below them.</summary>
    public IReadOnlyList<SelectListItem> Superiors { get; private set; } = [];

    /// <summary>Offices that the reader may add.</summary>
    public IEnumerable<SelectListItem> Offices =>
        (AsksNumberCode ? [Office.Department] : Array.Empty<Office>()).Concat(OrganizationTree.Kinds(current.Required).Reverse())
        .Select(office => new SelectListItem(office.Label(current.Required.Words), office.ToString()));

    /// <summary>Whether departments may be added here.</summary>
    public bool AsksNumberCode => current.Required.Office == Office.Authority && current.Required.Profile.HasDepartments;

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await organizations.AddAsync(current.Required, Input.Above, Input.Office, Input.NumberCode, Input.Details, cancel);
        if (outcome.Value is not { } code)
        {
            ModelState.Add(outcome.Refusal!); // an outcome without value always says why
            await LoadAsync(cancel);
            return Page();
        }

        TempData["Done"] = "单位已新增。请指定一名单位管理员。";
        return LocalRedirect($"/organizations/{code}");
    }

    private async Task LoadAsync(CancellationToken cancel) => Superiors = await db.Organizations.AsNoTracking()
        .Where(o => o.Path.StartsWith(current.Required.Path) && o.Office != Office.Unit && !o.IsRetired)
        .OrderByDescending(o => o.Office).ThenBy(o => o.SortKey).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancel);
}
