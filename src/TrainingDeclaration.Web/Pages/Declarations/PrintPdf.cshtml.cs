using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The PDF: the stored bytes of a submission, or a draft drawn now.</summary>
public sealed class PrintPdfModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        var frozen = (await db.SubmissionsAsync(declaration, cancel)).FirstOrDefault(s => submission is null || s.Number == submission);
        if (frozen is not null)
        {
            await accessLog.RecordAsync(AccessKind.Print, user, key, frozen.Number, cancel);
            return Pdf(files.Open(frozen.Paper.PdfHash), $"{declaration.Number} v{frozen.Number}.pdf");
        }

        if (submission is not null || user.Office != Office.Unit)
        {
            return NotFound();
        }

        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var sheet = scheme.Describe(
            await scheme.LoadAsync(db, declaration.Id, cancel), new Setting(declaration.Call, declaration.Unit, declaration.Department));
        return PaperService.Unprintable(sheet) is null
            ? Pdf(new MemoryStream(PdfEngine.Render(sheet, PaperService.DraftFooter)), "草稿.pdf")
            : Redirect($"/declarations/{key}/check");
    }

    /// <summary>Shown in the browser's own viewer; the name is for saving.</summary>
    private FileStreamResult Pdf(Stream content, string name)
    {
        Response.Headers.ContentDisposition = new System.Net.Mime.ContentDisposition { Inline = true }.ToString()
            + "; filename*=UTF-8''" + Uri.EscapeDataString(name);
        return new FileStreamResult(content, "application/pdf");
    }
}
