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

namespace TrainingDeclaration.Web.Pages;

/// <summary>What the home page shows: what waits, the date that binds, what happened last.</summary>
public sealed class Home(AppDbContext db, ReceiveInstant received)
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

    /// <summary>The latest published calls, at most three.</summary>
    public IReadOnlyList<Call> Calls { get; private set; } = [];

    /// <summary>The latest, at most six.</summary>
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>The ladder of the latest call, the reader's own rung named.</summary>
    public DeadlineLadder? Ladder { get; private set; }

    /// <summary>The rung that binds the reader, an authority's own; null without a call, and where nobody above has set a date.</summary>
    public Rung? OwnRung { get; private set; }

    /// <summary>The date that binds the reader, an extension included.</summary>
    public BindingDate? Date { get; private set; }

    /// <summary>The organization right above the reader's, to be asked; null for an authority.</summary>
    public Organization? Contact { get; private set; }

    /// <summary>The instant of the request, UTC.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Reads everything that the page shows to the person.</summary>
    public async Task LoadAsync(CurrentUser user, CancellationToken cancel)
    {
        Messages = await db.Messages.AsNoTracking().VisibleTo(user, received.Value)
            .OrderByDescending(m => m.LeavesAt).ThenByDescending(m => m.Id).Take(6).ToListAsync(cancel);
        ToDos = await db.ToDosAsync(user, cancel);
        if (!user.HasBusinessSeat)
        {
            return;
        }

        var visible = db.Declarations.VisibleTo(user);
        WaitingCount = await visible.WaitingFor(user).CountAsync(cancel);
        Waiting = await visible.WaitingFor(user).Take(Shown).RowsAsync(db, user, cancel);
        if (user.Office == Office.Department)
        {
            WithUnits = await visible.ReturnedDirectly().Take(20).RowsAsync(db, user, cancel);
        }

        if (user.Office == Office.Unit)
        {
            Others = await visible.Where(d => d.HolderId != user.OrganizationId || StatusFacts.Issued.Contains(d.Status))
                .OrderByDescending(d => d.SavedAt).Take(20).RowsAsync(db, user, cancel);
            if (Waiting.FirstOrDefault(row => row.Status == Status.Returned) is { } returned)
            {
                OpenRemarks = await db.RemarksToAnswerAsync(user, returned.Id, cancel);
            }
        }

        Calls = await db.Calls.AsNoTracking().VisibleTo(user, db).Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.PublishedAt).Take(3).ToListAsync(cancel);
        await LoadLadderAsync(user, cancel);
        Date = Calls.Count == 0 ? null : await db.DateForReaderAsync(Calls[0], user, cancel);
    }

    private async Task LoadLadderAsync(CurrentUser user, CancellationToken cancel)
    {
        if (Calls.Count == 0 || user.Office == Office.Authority)
        {
            Ladder = Calls.Count == 0 ? null : new DeadlineLadder { Rungs = [new Rung(Office.Authority, Calls[0].Issuer, Calls[0].Citation, Calls[0].DueAt)] };
            OwnRung = Ladder?.Rungs[0];
            return;
        }

        var above = await db.Organizations.AsNoTracking().Where(o => user.Path.StartsWith(o.Path) && o.Id != user.OrganizationId)
            .OrderByDescending(o => o.Path.Length).ToListAsync(cancel);
        var department = user.Office == Office.Department ? user.OrganizationId : above.FirstOrDefault(o => o.Office == Office.Department)?.Id ?? Guid.Empty;
        Ladder = await db.LadderAsync(Calls[0], department, above.FirstOrDefault(o => o.Office == Office.Bureau)?.Id, cancel);
        OwnRung = Ladder.Binding(user.Office);
        Contact = above.FirstOrDefault();
    }
}
