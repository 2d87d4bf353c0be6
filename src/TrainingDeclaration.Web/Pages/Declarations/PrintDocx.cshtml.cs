using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form as a Word document to edit; it carries no code, the PDF is the paper of record.</summary>
public sealed class PrintDocxModel(AppDbContext db, PaperService papers, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Answers the file, written anew of what <c>print</c> shows, and enters the download in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        if (await db.PrintedFormAsync(current.Required, key, submission, cancel) is not { } form)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, current.Required, key, form.Paper?.Version, cancel);
        var footer = form.Paper is { } paper ? papers.FooterOf(paper) : PaperService.DraftFooter;
        return File(DocxEngine.Render(form.Sheet, footer), Word, form.FileName + ".docx");
    }
}
