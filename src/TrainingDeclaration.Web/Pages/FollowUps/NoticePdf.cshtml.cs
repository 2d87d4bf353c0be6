using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The published 组团通知.</summary>
public sealed class NoticePdfModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF of the valid version; 404 until one is published.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) =>
        await papers.PrintAsync(Response, (await db.FindAsync(current.Required, key, cancel))?.Id, PaperKind.EnrolmentNotice, key, "组团通知", cancel);
}
