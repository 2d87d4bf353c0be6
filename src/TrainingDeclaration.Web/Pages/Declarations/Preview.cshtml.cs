using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The pages of the draft as SVG, for the side of the edit page after an autosave.</summary>
public sealed class PreviewModel(AppDbContext db, CurrentUserAccessor current, ILogger<PreviewModel> log) : PageModel
{
    /// <summary>Answers a fragment of HTML as it was saved last; 404 for all but the declaration's unit.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration || declaration.UnitId != user.OrganizationId)
        {
            return NotFound();
        }

        var sheet = await db.DraftSheetAsync(declaration, cancel);
        await using var html = new StringWriter();
        DraftPreviewViewComponent.Pages(() => sheet, log).WriteTo(html, HtmlEncoder.Default);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }
}
