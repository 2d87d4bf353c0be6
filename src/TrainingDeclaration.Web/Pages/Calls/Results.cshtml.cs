using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>The published list of results, for everybody who reads the call.</summary>
public sealed class ResultsModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF; 404 until the results are released.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await papers.PrintAsync(
        Response,
        await db.Calls.VisibleTo(current.Required, db).Where(c => c.Id == id && c.ResultsReleasedAt != null).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel),
        PaperKind.ResultList, null, null, cancel);
}
