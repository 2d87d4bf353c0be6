using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>The picture of one page of the desk's scans, drawn by us.</summary>
public sealed class PictureModel(AppDbContext db, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers a PNG; 404 where the page could not be drawn.</summary>
    public async Task<IActionResult> OnGetAsync(Guid sheet, CancellationToken cancel) =>
        await db.DeskPageAsync(current.Required, sheet, cancel) is { PictureHash: { } hash }
            ? File(await files.OpenAsync(hash, cancel), "image/png") : NotFound();
}
