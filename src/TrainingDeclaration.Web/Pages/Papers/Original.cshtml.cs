using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>The original of a desk's scan, to be saved only.</summary>
public sealed class OriginalModel(AppDbContext db, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the bytes as they came; 404 for scans of another desk.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await db.Scans.OfDesk(current.Required).AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } scan
            ? Response.Upload(await files.OpenAsync(scan.FileHash, cancel), scan.ContentType, scan.Name) : NotFound();
}
