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
    public IReadOnlyList<MergedNotice> Rows { get; private set; } = [];

    public DateTimeOffset Now => received.Value;

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
