using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The cockpit of a call: how far everything is, who will miss the date, and the button that reminds them.</summary>
public sealed class IndexModel(AppDbContext db, PhoneService phone, ReminderService reminders, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>What the address asks of the list of those who are late.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public LateQuery Query { get; set; } = new();

    public CockpitView View { get; private set; } = null!;

    /// <summary>The offices that fit the query.</summary>
    public IReadOnlyList<OfficeFigures> Late { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>What an office has to do still.</summary>
    public string OpenWord => View.IsAuthority ? $"{View.User.Words.Recommended}未上报" : "未报送";

    /// <summary>Where the office's declarations are listed with which that has to be done.</summary>
    public string OpenAddress(OfficeFigures office) => View.IsAuthority
        ? View.Rows(Stage.Recommended, Stage.ReportedUp, office.Office.Code) : View.Rows(Stage.Started, Stage.Reported, office.Office.Code);

    /// <summary>Where the office is reminded; what was searched for stays.</summary>
    public string RemindAddress(OfficeFigures office) => $"?handler=Remind&office={office.Office.Code}&p={Pager.Number}"
        + $"&q={Uri.EscapeDataString(Query.Q ?? "")}&lack={Query.Lack}&rung={Query.Rung}";

    /// <summary>When a telephone call was made and what came of it.</summary>
    public string Said(PhoneNote call) =>
        $"{(BeijingTime.DateOf(call.At) == View.Today ? BeijingTime.Clock(call.At)[..5] : received.Minute(call.At))} {call.Result.Label()}"
        + (call.Note is null ? "" : $"，{call.Note}");

    /// <summary>Answers the cockpit; 404 for a call that is not published or not visible.</summary>
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
