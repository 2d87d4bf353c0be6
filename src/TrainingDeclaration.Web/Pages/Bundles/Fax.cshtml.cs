using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>The stored 传真首页 of a frozen bundle, which goes before its list and forms.</summary>
public sealed class FaxModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the PDF; 404 until the bundle is frozen.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await papers.PrintAsync(
        Response,
        await db.Bundles.VisibleTo(current.Required).Where(b => b.Key == key).Select(b => (Guid?)b.Id).SingleOrDefaultAsync(cancel),
        PaperKind.FaxCover, key, "传真首页", cancel);
}
