using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The original of a scan, to be saved only.</summary>
public sealed class ScanFileModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the bytes as they came and enters the download in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, Guid scan, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var found = declaration is null ? null : await db.Scans.AsNoTracking().SingleOrDefaultAsync(s => s.Id == scan && s.DeclarationId == declaration.Id, cancel);
        if (found is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, current.Required, key, null, cancel);
        return Response.Upload(await files.OpenAsync(found.FileHash, cancel), found.ContentType, found.Name);
    }
}
