using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>One organization below the reader's own: details, Keepers, retirement.</summary>
public sealed class OrganizationModel(AppDbContext db, OrganizationService organizations, PlacementService places, PeopleService people, CurrentUserAccessor current) : PageModel
{
    /// <summary>Code in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The details as typed.</summary>
    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    /// <summary>Who is to be Keeper.</summary>
    [BindProperty]
    public KeeperInput Keeper { get; set; } = new();

    /// <summary>The organization with its superior and Keepers.</summary>
    public OrganizationView Shown { get; private set; } = null!; // set before the page is shown

    /// <summary>The superiors that it may be placed under.</summary>
    public IEnumerable<SelectListItem> SuperiorChoices => Shown.Superiors.Select(superior => new SelectListItem(superior.Name, superior.Code));

    /// <summary>Shows it; 404 when it does not lie below.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    /// <summary>Changes the details.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken cancel) => await AnswerAsync(
        await organizations.EditAsync(current.Required, Code, Input.Revision, Input.Details, cancel), "单位信息已保存。", "Input", cancel);

    /// <summary>Places it under a superior, and under a second one.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(string? above, string? other, int revision, CancellationToken cancel) => await AnswerAsync(
        await places.PlaceAsync(current.Required, Code, above, other, revision, cancel), "隶属关系已保存。", "", cancel);

    /// <summary>Retires or restores it.</summary>
    public async Task<IActionResult> OnPostRetireAsync(bool retired, CancellationToken cancel) => await AnswerAsync(
        await organizations.SetRetiredAsync(current.Required, Code, retired, cancel), retired ? "单位已停用。" : "单位已恢复。", "Input", cancel);

    /// <summary>Takes the Keeper's seat away.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string account, CancellationToken cancel) => await AnswerAsync(
        await people.SetSeatAsync(current.Required, account, SeatKind.Keeper, false, cancel), "已撤销单位管理员岗位。", "Keeper", cancel);

    /// <summary>Appoints a Keeper.</summary>
    public async Task<IActionResult> OnPostAppointAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var outcome = await people.AppointKeeperAsync(current.Required, Shown.Organization, new NewPerson(Keeper.Account, Keeper.Name, null), cancel);
        TempData["Token"] = outcome.Value?.Token;
        return await AnswerAsync(outcome.Refusal, "已指定单位管理员。", "Keeper", cancel);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string done, string prefix, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Done"] = done;
            return LocalRedirect($"/organizations/{Code}");
        }

        ModelState.Add(refusal, prefix);
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Shown = (await OrganizationView.FindAsync(db, current.Required, Code, cancel))!; // null leads to 404
        Input = Shown is not null && Input.Name is null && ModelState.IsValid ? DetailsInput.Of(Shown.Organization) : Input;
        return Shown is not null;
    }
}
