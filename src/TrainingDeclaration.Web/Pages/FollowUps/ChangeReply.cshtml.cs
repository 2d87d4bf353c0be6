using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The stored 变更批复.</summary>
public sealed class ChangeReplyModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF; 404 until the change is decided, and for one that need only be reported.</summary>
    /// <param name="of">Which change; null = the latest.</param>
    public async Task<IActionResult> OnGetAsync(string key, [FromQuery] int? of, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var change = declaration is null ? null : await db.DossierAsync(declaration.Id, DossierKind.Change, cancel, of);
        return await papers.PrintAsync(Response, change?.Id, PaperKind.ChangeReply, key, "变更批复", cancel);
    }
}
