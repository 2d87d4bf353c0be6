using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>The empty form of a published call, for anybody: it has no code and says that it counts for nothing.</summary>
public sealed class BlankModel(AppDbContext db) : PageModel
{
    /// <summary>Answers a PDF that is drawn anew each time; 404 for a call that is not published.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await db.Calls.AsNoTracking().SingleOrDefaultAsync(call => call.Id == id && call.PublishedAt != null, cancel) is { } call
            ? Response.InlinePdf(new MemoryStream(PdfEngine.Render(SchemeCatalog.Blank(call), PaperService.BlankFooter)), $"空白表 {call.Year}.pdf")
            : NotFound();
}
