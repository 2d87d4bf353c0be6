using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form as a table to read or print from the browser; the PDF is the reference.</summary>
public sealed class PrintModel(AppDbContext db, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The frozen paper; null for a draft.</summary>
    public Paper? Paper { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, int? submission, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        Declaration = declaration;
        Paper = (await db.SubmissionsAsync(declaration, cancel)).FirstOrDefault(s => submission is null || s.Number == submission)?.Paper;
        if (Paper is null && (submission is not null || user.Office != Office.Unit))
        {
            return NotFound();
        }

        Sheet = Paper is null ? await DraftAsync(declaration, cancel) : SheetJson.Read(Paper.SheetJson);
        await accessLog.RecordAsync(AccessKind.Print, user, key, Paper?.Version, cancel);
        return Page();
    }

    private async Task<Sheet> DraftAsync(Declaration declaration, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        return scheme.Describe(await scheme.LoadAsync(db, declaration.Id, cancel), new Setting(declaration.Call, declaration.Unit, declaration.Department));
    }
}
