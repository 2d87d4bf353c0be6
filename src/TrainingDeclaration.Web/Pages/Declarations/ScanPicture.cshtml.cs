using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The picture of one scanned page, drawn by us.</summary>
public sealed class ScanPictureModel(AppDbContext db, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers a PNG; 404 where the page could not be drawn.</summary>
    public async Task<IActionResult> OnGetAsync(string key, Guid sheet, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var hash = declaration is null ? null
            : await db.ScanPages.Where(p => p.Id == sheet && p.Scan.DeclarationId == declaration.Id).Select(p => p.PictureHash).SingleOrDefaultAsync(cancel);
        return hash is null ? NotFound() : File(await files.OpenAsync(hash, cancel), "image/png");
    }
}
