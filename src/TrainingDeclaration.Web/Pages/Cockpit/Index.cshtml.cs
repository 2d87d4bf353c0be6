using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The cockpit of a call: how far everything is, who will miss the date, and the button that reminds them.</summary>
public sealed class IndexModel(AppDbContext db, PhoneService phone, ReminderService reminders, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public LateQuery Query { get; set; } = new();

    public CockpitView View { get; private set; } = null!;

    public IReadOnlyList<OfficeFigures> Late { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 0);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>催办.</summary>
    public async Task<IActionResult> OnPostRemindAsync(Guid id, string? office, CancellationToken cancel)
    {
        var user = current.Required;
        if (!user.May(Permission.Remind))
        {
            return Forbid();
        }

        if (!await LoadAsync(id, cancel) || await db.OfficeBelowAsync(user, id, office, cancel) is not { } below)
        {
            return NotFound();
        }

        if (await reminders.ChaseAsync(user, View.Call, below, cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已催办{below.Name}。";
        return Redirect($"/calls/{id}/cockpit{Pager.Address(Pager.Number)}#late");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await CockpitView.LoadAsync(db, current.Required, phone, reminders, id, received.Value, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        Late = Query.Of(view);
        Pager = new Pager(Query.P, Late.Count) { Query = Query.Address };
        return true;
    }
}
