using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>The stored 汇总表 of a frozen bundle.</summary>
public sealed class PrintModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var bundle = await db.Bundles.AsNoTracking().VisibleTo(current.Required).SingleOrDefaultAsync(b => b.Key == key, cancel);
        var paper = bundle is null ? null : await db.Papers.AsNoTracking()
            .SingleOrDefaultAsync(p => p.SubjectId == bundle.Id && p.Kind == PaperKind.BundleList && p.State == PaperState.Valid, cancel);
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, key, paper.Version, cancel);
        return Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.Number} {current.Required.Words.BundleList} v{paper.Version}.pdf");
    }
}
