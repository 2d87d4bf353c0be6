using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>Everything that the pages of the cockpit show, read once.</summary>
/// <param name="Date">The date that binds the reader.</param>
/// <param name="Notes">The telephone calls of the reader's office, latest first.</param>
/// <param name="Chased">Who was reminded by hand today, by whomever.</param>
/// <param name="Classes">How far the classes below have come after their plan; empty before the first is issued.</param>
/// <param name="ToMatch">Scanned pages that wait at the reader's desk; null where there is no desk.</param>
public sealed record CockpitView(
    Call Call, CurrentUser User, BindingDate Date, CockpitFigures Figures, IReadOnlyList<PhoneNote> Notes, IReadOnlySet<Guid> Chased, int? ToMatch,
    IReadOnlyList<AfterPlan> Classes, DateTimeOffset Now)
{
    /// <summary>Whether the reader counts departments.</summary>
    public bool IsAuthority => User.Office == Office.Authority;

    /// <summary>Word for what has been done by an office below.</summary>
    public string DoneWord => IsAuthority ? "上报" : "报送";

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => BeijingTime.DateOf(Now);

    /// <summary>First and last instant of the countdown.</summary>
    public DateTimeOffset Begin => Call.IssuedOn is { } day ? BeijingTime.StartOf(day) : Call.PublishedAt ?? Now;

    /// <summary>What the offices below are called.</summary>
    public string OfficeWord => IsAuthority ? User.Words.Department : User.Words.Unit;

    /// <summary>The same, as short as it may be.</summary>
    public string OfficeShort => IsAuthority ? User.Words.DepartmentShort : "单位";

    /// <summary>How much of the time is over.</summary>
    public Countdown Countdown => new(Begin, Date.At, Now);

    /// <summary>How many declarations have come how far.</summary>
    public FunnelView Funnel => new(this);

    /// <summary>Which papers have come.</summary>
    public PapersView Papers => new(this);

    /// <summary>What was reported in the course of time.</summary>
    public BurnChart Burn => new(BurnUp.Of(Figures, Begin, Now, Date.At), BurnUp.IsLastDay(Now, Date.At));

    /// <summary>The offices below as tiles; what all their names begin with is left out.</summary>
    public IEnumerable<TileView> Tiles
    {
        get
        {
            var shared = Figures.SharedPrefix;
            return Figures.Offices.Select(office => new TileView(office, shared > 0 ? office.Office.Name[shared..] : office.ShortName, this));
        }
    }

    /// <summary>What is to be known of the papers that came.</summary>
    public string PaperRemark => Figures.Papers[PaperArrival.Mismatched] is > 0 and var wrong ? $"未到中有 {wrong} 件码不符：收到的是旧版本，需要重新盖章送来。"
        : Figures.Papers[PaperArrival.Arrived] > 0 ? "收到的都与当前版本一致。" : "";

    /// <summary>How an office stands, in words.</summary>
    public string Word(Standing standing) => standing switch
    {
        Standing.All => $"已{DoneWord}",
        Standing.Part => $"部分{DoneWord}",
        _ => $"未{DoneWord}",
    };

    /// <summary>How many offices stand so.</summary>
    public int Count(Standing standing) => Figures.Offices.Count(office => office.Standing == standing);

    /// <summary>Where the declarations are listed whose paper stands so.</summary>
    public string Rows(PaperArrival paper) => Rows(Figures.Base, paper: paper);

    /// <summary>The latest telephone call to the office; null when there was none.</summary>
    public PhoneNote? LatestCall(Guid office) => Notes.FirstOrDefault(note => note.OrganizationId == office);

    /// <summary>
    /// The list behind a figure. What has not reached the authority it sees as counts per department, so there the list is
    /// the table of counts.
    /// </summary>
    public string Rows(Stage stage, Stage? notYet = null, string? office = null, PaperArrival? paper = null)
    {
        var parts = new List<string> { $"stage={stage}" };
        parts.AddRange(notYet is { } limit ? [$"notYet={limit}"] : Array.Empty<string>());
        parts.AddRange(office is not null ? [$"office={office}"] : Array.Empty<string>());
        parts.AddRange(paper is { } how ? [$"paper={how}"] : Array.Empty<string>());
        parts.AddRange(paper is PaperArrival.ByFax or PaperArrival.ByPaper ? [$"on={Today:yyyy-MM-dd}"] : Array.Empty<string>());
        return IsAuthority && stage < Stage.ReportedUp
            ? $"/calls/{Call.Id}/cockpit/stages?{string.Join('&', parts)}" : $"/declarations?call={Call.Id}&{string.Join('&', parts)}";
    }

    /// <summary>Reads it; null when the call does not exist for the person or is not published.</summary>
    public static async Task<CockpitView?> LoadAsync(
        AppDbContext db, CurrentUser user, PhoneService phone, ReminderService reminders, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        var call = await db.Calls.AsNoTracking().VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == id && c.PublishedAt != null, cancel);
        return call is null ? null : new CockpitView(
            call, user, await db.DateForReaderAsync(call, user, cancel), await db.CockpitAsync(user, id, now, cancel),
            await phone.NotesAsync(user, id, null, cancel), await reminders.ChasedAsync(id, now, cancel),
            user.May(Permission.Papers) ? await db.OpenPages(user).CountAsync(cancel) : null,
            SchemeCatalog.Of(call.Scheme).Dossiers.Count == 0 ? [] : await db.AfterPlanAsync(user, id, now, cancel), now);
    }
}
