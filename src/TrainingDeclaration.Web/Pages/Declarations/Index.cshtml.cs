using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>Every declaration that the reader may see, filtered and paged; the address is the view.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The statuses that the reader may meet.</summary>
    public IEnumerable<Status> Statuses => SchemeCatalog.Run(current.Required.Scheme).Workflow.Statuses
        .Where(status => current.Required.Office == Office.Authority || !StatusFacts.Confidential.Contains(status) || StatusFacts.Released.Contains(status));

    /// <summary>Whether the address asks for less than everything.</summary>
    public bool IsNarrow => Q is not null || Status is not null || Year is not null || Behind.IsSet;

    /// <summary>Words that must all be found in number, title, unit, department or any field of the form.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only this status; null = any.</summary>
    [BindProperty(SupportsGet = true)]
    public Status? Status { get; set; }

    /// <summary>Only calls of this year; null = any.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The figure behind which the list stands.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public StageFilter Behind { get; set; } = new();

    /// <summary>How many are left out before the first that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Start { get; set; }

    public DeclarationPage Found { get; private set; } = null!;

    /// <summary>Drafts below that are not reported, where the figure counts them; never their content.</summary>
    public IReadOnlyList<DraftBelow> Drafts { get; private set; } = [];

    /// <summary>Name of the office that is asked for.</summary>
    public string? Where { get; private set; }

    /// <summary>Answers one page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var narrowed = Status is null && Year is null && !Behind.IsSet ? null
            : await Behind.ApplyAsync(new DeclarationFilter(null, Status, Year).Apply(db, db.Declarations.VisibleTo(user), user), db, user, cancel);
        Found = await DeclarationPage.LoadAsync(db, user, narrowed, Q, Start, cancel);
        Where = Behind.Office is { } code ? await db.Organizations.Where(o => o.Code == code && o.Path.StartsWith(user.Path)).Select(o => o.Name).FirstOrDefaultAsync(cancel) : null;
        Drafts = await DraftsAsync(cancel);
    }

    /// <summary>The list of drafts as a spreadsheet.</summary>
    public async Task<IActionResult> OnGetDraftsAsync(CancellationToken cancel) => this.Table(
        "尚未报送", await DraftsAsync(cancel), received.Value,
        new(current.Required.Words.Unit, 34, d => d.UnitName), new("联系人", 12, d => d.ContactName), new("电话", 18, d => d.ContactPhone), new("年度", 8, d => d.CallYear), new("最近保存", 20, d => BeijingTime.LongMinute(d.SavedAt)));

    private async Task<IReadOnlyList<DraftBelow>> DraftsAsync(CancellationToken cancel) => !Behind.HoldsDrafts ? []
        : [.. (await db.DraftsBelowAsync(current.Required, Behind.Call, cancel)).Where(draft => Behind.Office is null || draft.UnitCode == Behind.Office)];
}
