using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The stored 经费通知单.</summary>
public sealed class FundingModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF; 404 until the notice is issued.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) =>
        await papers.PrintAsync(Response, (await db.FindAsync(current.Required, key, cancel))?.Id, PaperKind.FundingNotice, key, "经费通知单", cancel);
}
