using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>Writes a call, new or stored. Once it is published and answered only its dates can be moved.</summary>
public sealed class EditModel(AppDbContext db, CallService calls, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    [BindProperty]
    public CallInput Input { get; set; } = new();

    public Call Call { get; private set; } = null!;

    public bool IsNew => RouteData.Values["id"] is null;

    public bool IsFixed { get; private set; }

    public IReadOnlyList<Organization> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, BeijingTime.DateOf(received.Value).Year, cancel))
        {
            return NotFound();
        }

        Input = CallInput.From(Call);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, Input.Year, cancel))
        {
            return NotFound();
        }

        Input.ApplyDates(Call, ModelState);
        if (Input.HoldsTexts)
        {
            Input.ApplyTexts(Call, [.. Departments.Select(d => d.Id)], ModelState);
        }

        var refusal = ModelState.IsValid ? await calls.SaveAsync(current.Required, Call, Input.Revision, cancel) : null;
        if (refusal is not null)
        {
            ModelState.AddInput(refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = Call.PublishedAt is null ? "已保存，尚未发布。" : "已保存。";
        return Redirect($"/calls/{Call.Id}");
    }

    private async Task<bool> LoadAsync(Guid? id, int year, CancellationToken cancel)
    {
        var user = current.Required;
        var call = id is null ? await db.NewCallAsync(user, SchemeCatalog.Run(user.Scheme).Key, year, cancel)
            : await db.Calls.VisibleTo(user, db).Include(c => c.Addressees).SingleOrDefaultAsync(c => c.Id == id, cancel);
        var addressed = user.Profile.HasDepartments ? Office.Department : Office.Unit;
        Departments = await db.Organizations.AsNoTracking().Where(o => o.ParentId == user.OrganizationId && o.Office == addressed && !o.IsRetired)
            .OrderBy(o => o.SortKey).ToListAsync(cancel);
        (Call, IsFixed) = (call!, call?.PublishedAt is not null && await db.IsAnsweredAsync(call.Id, cancel)); // null leads to 404
        return call is not null;
    }
}
