using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>The published list of results, for everybody who reads the call.</summary>
public sealed class ResultsModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var paper = await db.Calls.VisibleTo(current.Required, db).AnyAsync(c => c.Id == id && c.ResultsReleasedAt != null, cancel)
            ? await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.SubjectId == id && p.Kind == PaperKind.ResultList && p.State == PaperState.Valid, cancel) : null;
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, paper.Number, paper.Version, cancel);
        return Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.DocumentName} v{paper.Version}.pdf");
    }
}
