using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>Every declaration that the reader may see, filtered and paged; the address is the view.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Totals are counted exactly up to here.</summary>
    public const int MostCounted = 1_000;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Status? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Start { get; set; }

    public IReadOnlyList<DeclarationRow> Rows { get; private set; } = [];

    public IReadOnlyList<DraftBelow> Drafts { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var query = db.Declarations.VisibleTo(user);
        if (Core.TextRules.Clean(Q) is { } text)
        {
            var number = text.ToUpperInvariant();
            query = query.Where(d => d.Number == number || d.Title!.Contains(text) || d.Unit.Name.Contains(text) || d.Places!.Contains(text));
        }

        if (Status is { } status)
        {
            // A reader who may not know a decision filters by the status that is shown.
            query = user.Office != Office.Authority && status == Core.Workflow.Status.AuthorityReview
                ? query.Where(d => d.Status == status || StatusFacts.Confidential.Contains(d.Status))
                : user.Office != Office.Authority && StatusFacts.Confidential.Contains(status)
                    ? query.Where(d => d.Status == status && d.Status == Core.Workflow.Status.NotSupported && d.Call.ResultsReleasedAt != null)
                    : query.Where(d => d.Status == status);
        }

        if (Year is { } year)
        {
            query = query.Where(d => d.Call.Year == year);
        }

        Total = await query.Take(MostCounted + 1).CountAsync(cancel);
        Rows = await query.OrderByDescending(d => d.SavedAt).ThenBy(d => d.Id).Skip(Math.Max(0, Start)).Take(PageSize).RowsAsync(db, user, cancel);
        Drafts = await db.DraftsBelowAsync(user, null, cancel);
    }
}
