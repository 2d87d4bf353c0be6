using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The telephone calls of the reader's office to one office below: what was said, and the form to note the next.</summary>
public sealed class PhoneModel(AppDbContext db, PhoneService phone, CurrentUserAccessor current) : PageModel
{
    public Call Call { get; private set; } = null!;

    /// <summary>The office that is rung.</summary>
    public Organization Office { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PhoneNote> Notes { get; private set; } = [];

    /// <summary>What came of the call; must be chosen.</summary>
    [BindProperty]
    public PhoneResult? Result { get; set; }

    /// <summary>What was said; may stay empty.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Answers the calls so far; 404 for an office that is not below the reader's.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string code, CancellationToken cancel) => await LoadAsync(id, code, cancel) ? Page() : NotFound();

    /// <summary>Notes a call at the instant of the request, and leads back to the list of those who are late.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string code, CancellationToken cancel)
    {
        if (!current.Required.May(Permission.Remind))
        {
            return Forbid();
        }

        if (!await LoadAsync(id, code, cancel))
        {
            return NotFound();
        }

        if (await phone.NoteAsync(current.Required, id, Office, Result, TextRules.Clean(Note), cancel) is { } refusal)
        {
            ModelState.Clear();
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已登记与{Office.Name}的通话。";
        return Redirect($"/calls/{id}/cockpit#late");
    }

    private async Task<bool> LoadAsync(Guid id, string code, CancellationToken cancel)
    {
        var user = current.Required;
        var call = await db.Calls.AsNoTracking().VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == id && c.PublishedAt != null, cancel);
        if (call is null || await db.OfficeBelowAsync(user, id, code, cancel) is not { } office)
        {
            return false;
        }

        (Call, Office, Notes) = (call, office, await phone.NotesAsync(user, id, office.Id, cancel));
        return true;
    }
}
