using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>The uploaded source of a cost table, to be saved only.</summary>
public sealed class SourceModel(AppDbContext db, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the bytes as they came; 404 for tables of another authority and those without a source.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await db.CostTables.AsNoTracking().VisibleTo(current.Required).SingleOrDefaultAsync(t => t.Id == id, cancel)
            is { SourceFileHash: { } hash, SourceFileType: { } type, SourceFileName: { } name }
            ? Response.Upload(await files.OpenAsync(hash, cancel), type, name) : NotFound();
}
