using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The PDF: the stored bytes of a submission, or a draft drawn now.</summary>
public sealed class PrintPdfModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers what <c>print</c> shows; a draft that cannot be printed leads to the check, which says why.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        if (await db.StoredFormAsync(current.Required, key, submission, cancel) is { } stored)
        {
            await accessLog.RecordAsync(AccessKind.Print, current.Required, key, stored.Version, cancel);
            return Response.InlinePdf(await files.OpenAsync(stored.PdfHash, cancel), stored.FileName + ".pdf");
        }

        if (await db.PrintedFormAsync(current.Required, key, submission, cancel) is not { } form)
        {
            return NotFound();
        }

        if (PaperService.Unprintable(form.Sheet) is { } unprintable)
        {
            TempData["Refused"] = $"没有打印：{unprintable.Message}";
            return Redirect($"/declarations/{key}/check");
        }

        return Response.InlinePdf(new MemoryStream(PdfEngine.Render(form.Sheet, PaperService.DraftFooter)), form.FileName + ".pdf");
    }
}
