using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The stored receipt of a submission, or of the latest one.</summary>
public sealed class ReceiptModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the stored PDF and enters the download in the access log; 404 where there is no receipt.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        var user = current.Required;
        var declaration = await db.FindAsync(user, key, cancel);
        var paper = declaration is null ? null : await db.Papers.AsNoTracking()
            .Where(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.Receipt && (submission == null || p.Version == submission))
            .OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, user, key, paper.Version, cancel);
        return File(await files.OpenAsync(paper.PdfHash, cancel), "application/pdf", $"{paper.Number} v{paper.Version} {ReceiptSheet.Title}.pdf");
    }
}
