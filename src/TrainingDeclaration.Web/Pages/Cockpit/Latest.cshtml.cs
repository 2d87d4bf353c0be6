using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>Leads to the cockpit of the latest published call.</summary>
public sealed class LatestModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Redirects to that cockpit; without any call the page says so.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var id = await db.Calls.AsNoTracking().VisibleTo(current.Required, db).Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.PublishedAt).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        return id is null ? Page() : Redirect($"/calls/{id}/cockpit");
    }
}
