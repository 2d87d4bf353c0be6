using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The stored 报送单 of one filing.</summary>
public sealed class FilingModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the stored PDF and enters the print in the access log.</summary>
    /// <param name="of">Which dossier of the kind; null = the latest.</param>
    public async Task<IActionResult> OnGetAsync(string key, int number, [FromQuery] int? of, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var dossier = declaration is null ? null : await db.DossierAsync(declaration.Id, HttpContext.PartOfDossier(), cancel, of);
        if ((dossier is null ? null : await db.FilingAsync(dossier, number, cancel)) is not { Paper: var paper })
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, key, null, cancel);
        return Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.Number} {paper.DocumentName}.pdf");
    }
}
