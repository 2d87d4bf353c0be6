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

/// <summary>The stored 财务核销审核表.</summary>
public sealed class ClearingModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the stored PDF; 404 until the settlement is decided.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var settlement = declaration is null ? null : await db.DossierAsync(declaration.Id, DossierKind.Settlement, cancel);
        return await papers.PrintAsync(Response, settlement?.Id, PaperKind.Clearing, key, "财务核销审核表", cancel);
    }
}
