using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>The stored 汇总表 of a frozen bundle.</summary>
public sealed class PrintModel(AppDbContext db, StoredPapers papers, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the PDF; 404 until the bundle is frozen.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await papers.PrintAsync(
        Response,
        await db.Bundles.VisibleTo(current.Required).Where(b => b.Key == key).Select(b => (Guid?)b.Id).SingleOrDefaultAsync(cancel),
        PaperKind.BundleList, key, current.Required.Words.BundleList, cancel);
}
