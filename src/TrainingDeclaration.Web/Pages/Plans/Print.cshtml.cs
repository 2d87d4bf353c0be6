using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>The stored 呈批单 or list of a plan.</summary>
public sealed class PrintModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF, for the kind <c>approval</c> or <c>list</c>; 404 until it is frozen.</summary>
    public async Task<IActionResult> OnGetAsync(string key, string kind, CancellationToken cancel) => await papers.PrintAsync(
        Response,
        kind is "approval" or "list" ? await db.Plans.VisibleTo(current.Required).Where(p => p.Key == key).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel) : null,
        kind == "approval" ? PaperKind.ApprovalSheet : PaperKind.PlanList, key, null, cancel);
}
