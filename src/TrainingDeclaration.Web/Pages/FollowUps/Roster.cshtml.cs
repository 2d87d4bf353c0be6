using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The stored 培训人员信息汇总表 of one filing, for whoever may see names.</summary>
public sealed class RosterModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the stored PDF and enters the print in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int number, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var dossier = declaration is null ? null : await db.DossierAsync(declaration.Id, DossierKind.Execution, cancel);
        var filing = dossier is null ? null : await db.FilingAsync(dossier, number, cancel);
        var paper = filing is null ? null : await db.Rosters.AsNoTracking().VisibleTo(current.Required, db).Where(r => r.FilingId == filing.Id)
            .Join(db.Papers, roster => roster.PaperId, one => one.Id, (_, one) => one).SingleOrDefaultAsync(cancel);
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, key, null, cancel);
        return Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.Number} {paper.DocumentName}.pdf");
    }
}
