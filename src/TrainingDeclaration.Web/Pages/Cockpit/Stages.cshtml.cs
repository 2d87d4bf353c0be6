using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>Counts per office and stage: for an authority all that it may know of what has not reached it.</summary>
public sealed class StagesModel(AppDbContext db, PhoneService phone, ReminderService reminders, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The stage to have reached; null = the first.</summary>
    [BindProperty(SupportsGet = true)]
    public Stage? Stage { get; set; }

    /// <summary>The stage that is not reached; null = whatever.</summary>
    [BindProperty(SupportsGet = true)]
    public Stage? NotYet { get; set; }

    /// <summary>Code of a single office; null = all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Office { get; set; }

    public CockpitView View { get; private set; } = null!;

    /// <summary>The offices that the figure counts in.</summary>
    public IReadOnlyList<OfficeFigures> Offices { get; private set; } = [];

    /// <summary>The figure: at the stage, and not yet at the other.</summary>
    public int CountOf(OfficeFigures office) => office[Stage ?? Core.Record.Lifecycle.Stage.Started] - (NotYet is { } limit ? office[limit] : 0);

    /// <summary>The figure in words.</summary>
    public string Words => new StageFilter { Stage = Stage ?? Core.Record.Lifecycle.Stage.Started, NotYet = NotYet }.Said(current.Required);

    /// <summary>Answers the offices in which the figure is not zero.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await CockpitView.LoadAsync(db, current.Required, phone, reminders, id, received.Value, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Offices = [.. view.Figures.Offices.Where(o => (Office is null || o.Office.Code == Office) && CountOf(o) > 0)];
        return Page();
    }
}
