using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>The stored list that went to the ministry of human resources (C-56).</summary>
public sealed class MinistryModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF; 404 before anything was sent.</summary>
    public async Task<IActionResult> OnGetAsync(Guid call, CancellationToken cancel) => await papers.PrintAsync(
        Response,
        await db.Calls.VisibleTo(current.Required, db).Where(c => c.Id == call).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel),
        PaperKind.MinistryList, null, null, cancel);
}
