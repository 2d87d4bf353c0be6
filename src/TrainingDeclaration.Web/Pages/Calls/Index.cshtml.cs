using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>The calls that the reader may read, each with the date that binds the reader.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>Unpublished calls first, then the latest.</summary>
    public IReadOnlyList<MergedNotice> Rows { get; private set; } = [];

    /// <summary>The instant of the request, UTC.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Answers every call that the reader may know of, each with the date that binds the reader.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var calls = await db.Calls.AsNoTracking().VisibleTo(user, db)
            .OrderBy(c => c.PublishedAt != null).ThenByDescending(c => c.PublishedAt).ToListAsync(cancel);
        var rows = new List<MergedNotice>();
        foreach (var call in calls)
        {
            rows.Add(await db.MergeAsync(user, call, null, cancel));
        }

        Rows = rows;
    }
}
