using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>One declaration: where it stands, who holds it, what comes next, what the reader can do.</summary>
public sealed class DetailsModel(AppDbContext db, WorkflowService workflow, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    /// <summary>What the acts are judged by.</summary>
    public Facts Facts { get; private set; } = null!;

    public Declaration Declaration => Facts.Declaration;

    /// <summary>The status that the reader may know.</summary>
    public Status Status { get; private set; }

    /// <summary>What the reader can do, each with what is still missing.</summary>
    public IReadOnlyList<ActOption> Options { get; private set; } = [];

    /// <summary>What happened, as far as the reader may know.</summary>
    public IReadOnlyList<HistoryEntry> Timeline { get; private set; } = [];

    /// <summary>Extensions on its route that the reader may know.</summary>
    public IReadOnlyList<ExtensionLine> Extensions { get; private set; } = [];

    /// <summary>Whose date binds the holder now, and why.</summary>
    public string? DueSetBy => Declaration.Status.Holder() is { } holder ? Facts.Due(holder) is { At: not null } due ? $"{due.SetBy}　{due.Source}" : null : null;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    /// <summary>On whatever version, in the order in which they were registered.</summary>
    public IReadOnlyList<Seal> Seals { get; private set; } = [];

    /// <summary>Those that the reader may know of, the oldest first.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Submissions that have a receipt; those of before it existed have none.</summary>
    public IReadOnlySet<int> Receipts { get; private set; } = new HashSet<int>();

    /// <summary>The execution notice; null until the plan is issued.</summary>
    public Paper? Notice { get; private set; }

    /// <summary>Services granted instead of money; the unit learns of them with the issued plan.</summary>
    public IReadOnlyList<GrantedService> Services { get; private set; } = [];

    /// <summary>How often the current submission was printed, and when last, UTC.</summary>
    public (int Times, DateTimeOffset? Last) Printed { get; private set; }

    /// <summary>Who holds it; null when nobody does.</summary>
    public string? HolderName { get; private set; }

    /// <summary>Whether its way has ended, as far as the reader may know.</summary>
    public bool IsOver => StatusFacts.Terminal.Contains(Status);

    /// <summary>Whether the reader may know what was issued for it.</summary>
    public bool IsIssued => StatusFacts.Issued.Contains(Status);

    /// <summary>What the issued plan grants; null before.</summary>
    public string? Granted => IsIssued && Declaration.GrantedPersons is { } persons
        ? $"{persons} 人{(Declaration.GrantedDays is { } days ? $"　{days} 天" : "")}{(Declaration.GrantedFen is { } fen ? $"　{Money.Wan(fen)} 万元" : "")}"
        : null;

    /// <summary>Whether the reader belongs to its unit; only then are drafts and typing mentioned.</summary>
    public bool IsOwn => current.Required.Office == Office.Unit;

    /// <summary>The current submission; null before the first report.</summary>
    public Submission? Latest => Submissions.Count > 0 ? Submissions[0] : null;

    /// <summary>The way of the declaration as the reader may know it.</summary>
    public IReadOnlyList<Step> Steps => Progress.Of(Facts, Status, Latest, Seals, Printed, IsOwn, received.Value);

    /// <summary>Acts that are done on this page, possible now or not.</summary>
    public IEnumerable<ActOption> Here => Options.Where(option => option.Act.Row().Page == ActPage.Confirm);

    /// <summary>Whether it waits for a decision of the reader's office.</summary>
    public bool Reviews => Status.Holder() == current.Required.Office
        && Options.Any(option => option.Act is Act.Relay or Act.Recommend or Act.ProposeDecision or Act.Support or Act.ReportUpAgain);

    /// <summary>The act if the reader has it at all; null otherwise.</summary>
    public ActOption? Option(Act act) => Options.FirstOrDefault(option => option.Act == act);

    /// <summary>Answers the declaration and enters the view in the access log; 404 where it is not visible.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel);
        Status = declaration.StatusSeenBy(user.Office);
        Timeline = await db.TimelineAsync(user, declaration, cancel);
        Extensions = Facts.Extensions.Count == 0 ? [] : await db.ExtensionsOfAsync(user, declaration, cancel);
        Submissions = Facts.Submission is { } only && declaration.SubmissionNumber == 1 ? [only]
            : declaration.SubmissionNumber == 0 ? [] : await db.SubmissionsAsync(declaration, cancel);
        Remarks = Facts.Remarks;
        Seals = Facts.Seals;
        var papers = await db.Papers.AsNoTracking()
            .Where(p => p.SubjectId == declaration.Id && (p.Kind == PaperKind.ExecutionNotice || p.Kind == PaperKind.Receipt)).ToListAsync(cancel);
        Notice = papers.Find(p => p.Kind == PaperKind.ExecutionNotice);
        Receipts = papers.Where(p => p.Kind == PaperKind.Receipt).Select(p => p.Version).ToHashSet();
        Printed = await db.PrintedAsync(key, declaration.SubmissionNumber, cancel);
        Services = await db.ServicesAsync(user, declaration, cancel);
        HolderName = Facts.NameOf(declaration.HolderId);
        await accessLog.RecordAsync(AccessKind.View, user, key, null, cancel);
        return Page();
    }
}
