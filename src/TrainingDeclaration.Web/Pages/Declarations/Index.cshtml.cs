using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
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

    /// <summary>A search shows the newest ones up to here; another word narrows it.</summary>
    public const int MostFound = 200;

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

    /// <summary>How many can be paged through.</summary>
    public int Reachable => Q is null ? Total : Math.Min(Total, MostFound);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var query = new DeclarationFilter(Q, Status, Year).Apply(db, db.Declarations.VisibleTo(user), user);
        Total = await query.Take(MostCounted + 1).CountAsync(cancel);
        Start = Math.Clamp(Start, 0, Math.Max(0, Reachable - 1));
        Rows = await query.OrderByDescending(d => d.SavedAt).ThenBy(d => d.Id).Skip(Start).Take(Math.Min(PageSize, Math.Max(0, Reachable - Start))).RowsAsync(db, user, cancel);
        Drafts = await db.DraftsBelowAsync(user, null, cancel);
    }
}
