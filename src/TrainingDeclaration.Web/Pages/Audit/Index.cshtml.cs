using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Web.Layout;

namespace TrainingDeclaration.Web.Pages.Audit;

/// <summary>The audit trail and the access log.</summary>
public sealed class IndexModel(AppDbContext db) : PageModel
{
    /// <summary><c>access</c> for the access log.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    /// <summary>Part of an account or a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>One page, newest first.</summary>
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>The pages.</summary>
    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>Reads the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var filter = new AuditFilter(Person, From, To);
        var isAccess = View == "access";
        var total = isAccess ? await db.Accesses(filter).CountAsync(cancel) : await db.Trail(filter).CountAsync(cancel);
        Pager = new Pager(Number, total)
        {
            Query = new() { ["view"] = View, ["person"] = Person, ["from"] = Text(From), ["to"] = Text(To) },
        };
        Rows = isAccess
            ? await db.Accesses(filter).ToRowsAsync(db, Pager.Skip, Pager.PageSize, cancel)
            : await db.Trail(filter).ToRowsAsync(db, Pager.Skip, Pager.PageSize, cancel);
    }

    /// <summary>A day as the browser's date field writes it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
