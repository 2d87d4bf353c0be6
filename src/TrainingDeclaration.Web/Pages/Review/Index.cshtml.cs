using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Layout;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>Queue, form, decision on one page. The form is the frozen submission, never what the unit may be typing.</summary>
public sealed class IndexModel(AppDbContext db, WorkflowService workflow, CurrentUserAccessor current) : PageModel
{
    /// <summary>The acts that decide here, in the order of the panel.</summary>
    public static readonly IReadOnlyList<Act> Decisions =
        [Act.Recommend, Act.Relay, Act.Support, Act.ReportUpAgain, Act.ProposeDecision, Act.Return, Act.ReturnToDepartment, Act.ReturnToUnit, Act.Decline, Act.RefuseSupport];

    public IReadOnlyList<DeclarationRow> Queue { get; private set; } = [];

    public Facts? Facts { get; private set; }

    public NeedView? View { get; private set; }

    public IReadOnlyList<ActOption> Options { get; private set; } = [];

    public IReadOnlyList<FieldValue> Fields { get; private set; } = [];

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Timeline { get; private set; } = [];

    public IReadOnlyList<Seal> Seals { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public Opinion? Opinion { get; private set; }

    public Act? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        await LoadQueueAsync(cancel);
        return key is null && Queue.Count > 0 ? Redirect($"/review/{Queue[0].Key}")
            : key is null || await LoadAsync(key, null, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string key, Act act, CancellationToken cancel)
    {
        var input = ActPosts.Read(Request.Form);
        var outcome = await workflow.PerformAsync(current.Required, key, act, input, cancel);
        if (outcome.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            await LoadQueueAsync(cancel);
            if (!await LoadAsync(key, input, cancel))
            {
                return NotFound();
            }

            Chosen = act;
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        if (act == Act.BeginReview)
        {
            return Redirect($"/review/{key}");
        }

        TempData["Done"] = $"{outcome.Value!.Number}　已{act.Label()}。";
        await LoadQueueAsync(cancel);
        var next = Queue.FirstOrDefault(row => row.Key != key);
        return Redirect(next is null ? "/review" : $"/review/{next.Key}");
    }

    private async Task LoadQueueAsync(CancellationToken cancel) =>
        Queue = await db.Declarations.VisibleTo(current.Required).WaitingFor(current.Required)
            .Where(d => d.Status == Status.BureauReview || d.Status == Status.DepartmentReview || d.Status == Status.ReturnedToDepartment || d.Status == Status.AuthorityReview
                || d.Status == Status.Recommended && db.BundleRows.Any(r => r.DeclarationId == d.Id && r.ReturnedAt != null))
            .Take(400).RowsAsync(db, current.Required, cancel);

    private async Task<bool> LoadAsync(string key, ActInput? typed, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration || declaration.UnitId == user.OrganizationId)
        {
            return false;
        }

        (Facts, Options) = await workflow.AvailableAsync(user, declaration, cancel);
        Fields = await db.SubmittedFieldsAsync(Facts, cancel);
        Findings = await db.SubmittedFindingsAsync(Facts, cancel);
        Remarks = await db.RemarksAsync(user, declaration, cancel);
        Timeline = await db.TimelineAsync(user, declaration, cancel);
        Seals = await db.Seals.AsNoTracking().Where(s => s.SubjectId == declaration.Id && s.PrintedHash == Facts.Paper!.PrintedHash).ToListAsync(cancel);
        Opinion = user.Office == Office.Bureau ? null : await db.Opinions.AsNoTracking()
            .SingleOrDefaultAsync(o => o.DeclarationId == declaration.Id && o.SubmissionNumber == declaration.SubmissionNumber, cancel);
        View = new NeedView(Options.FirstOrDefault(o => Decisions.Contains(o.Act))?.Row ?? Facts.Scheme.Workflow.Rows[0], Facts, Fields, typed, Opinion);
        return true;
    }
}
