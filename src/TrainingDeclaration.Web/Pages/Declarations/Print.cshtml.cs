using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form as a table to read or print from the browser; the PDF is the reference.</summary>
public sealed class PrintModel(AppDbContext db, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public PrintedForm Form { get; private set; } = null!;

    /// <summary>Answers a submission, the latest without a number, before the first report the draft to its own unit; enters it in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        if (await db.PrintedFormAsync(current.Required, key, submission, cancel) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        await accessLog.RecordAsync(AccessKind.Print, current.Required, key, form.Paper?.Version, cancel);
        return Page();
    }
}
