using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ToDos;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages;

/// <summary>What the home page shows: what waits, the date that binds, what happened last.</summary>
public sealed class Home(AppDbContext db, Shell shell, CallMemory calls, ReceiveInstant received)
{
    private const int Shown = 20;

    /// <summary>What waits for the reader's office, by kind.</summary>
    public IReadOnlyList<ToDo> ToDos { get; private set; } = [];

    /// <summary>How many declarations wait for the reader's office.</summary>
    public int WaitingCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<DeclarationRow> Waiting { get; private set; } = [];

    /// <summary>For a unit: what lies with others or was issued, the last saved first, at most twenty.</summary>
    public IReadOnlyList<DeclarationRow> Others { get; private set; } = [];

    /// <summary>For a department: what the authority has returned straight to a unit, and will come back through it.</summary>
    public IReadOnlyList<DeclarationRow> WithUnits { get; private set; } = [];

    /// <summary>For a unit: what the first returned declaration is asked to mend.</summary>
    public IReadOnlyList<Remark> OpenRemarks { get; private set; } = [];

    /// <summary>Its calls, and the dates of the latest.</summary>
    public ReaderCalls Calls { get; private set; } = ReaderCalls.None;

    /// <summary>The latest, at most six.</summary>
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>The instant of the request, UTC.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Reads everything that the page shows to the person.</summary>
    public async Task LoadAsync(CurrentUser user, CancellationToken cancel)
    {
        Messages = await db.Messages.AsNoTracking().VisibleTo(user, received.Value)
            .OrderByDescending(m => m.LeavesAt).ThenByDescending(m => m.Id).TakeFixed(6).ToListAsync(cancel);
        ToDos = await db.ToDosAsync(user, BeijingTime.DateOf(received.Value), cancel);
        if (!user.HasBusinessSeat)
        {
            return;
        }

        await shell.LoadAsync(cancel);
        WaitingCount = shell.Counts["/"]; // the menu says it beside this page
        var visible = db.Declarations.VisibleTo(user);
        Waiting = WaitingCount == 0 ? [] : await visible.WaitingFor(user).TakeFixed(Shown).RowsAsync(db, user, cancel);
        if (user.Office == Office.Department)
        {
            WithUnits = await visible.ReturnedDirectly().TakeFixed(Shown).RowsAsync(db, user, cancel);
        }

        if (user.Office == Office.Unit)
        {
            Others = await visible.Where(d => d.HolderId != user.OrganizationId || StatusFacts.Issued.Contains(d.Status))
                .OrderByDescending(d => d.SavedAt).TakeFixed(Shown).RowsAsync(db, user, cancel);
            if (Waiting.FirstOrDefault(row => row.Status == Status.Returned) is { } returned)
            {
                OpenRemarks = await db.RemarksToAnswerAsync(user, returned.Id, cancel);
            }
        }

        Calls = await calls.OfAsync(user, cancel);
    }
}
