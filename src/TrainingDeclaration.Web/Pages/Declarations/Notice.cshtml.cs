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

/// <summary>The stored execution notice of an issued item.</summary>
public sealed class NoticeModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the stored PDF and enters the download in the access log; 404 until the plan is issued.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        var declaration = await db.FindAsync(user, key, cancel);
        var paper = declaration is null ? null : await db.Papers.AsNoTracking()
            .FirstOrDefaultAsync(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.ExecutionNotice, cancel);
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, user, key, null, cancel);
        return File(await files.OpenAsync(paper.PdfHash, cancel), "application/pdf", $"{paper.Number} {paper.DocumentName}.pdf");
    }
}
