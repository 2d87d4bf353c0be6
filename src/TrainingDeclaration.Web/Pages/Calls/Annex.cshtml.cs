using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>One annex, as a download, for whoever may read the document that it belongs to.</summary>
public sealed class AnnexModel(AppDbContext db, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the bytes as a download; a unit with several routes finds the annexes of each.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel)
    {
        var notice = await db.MergedNoticeAsync(current.Required, id, null, cancel);
        var found = notice?.Annexes.FirstOrDefault(annex => annex.Id == file);
        foreach (var route in notice?.Routes.Skip(1) ?? [])
        {
            found ??= (await db.MergedNoticeAsync(current.Required, id, route.Id, cancel))?.Annexes.FirstOrDefault(annex => annex.Id == file);
        }

        return found is null ? NotFound() : Response.Upload(await files.OpenAsync(found.FileHash, cancel), found.ContentType, found.Name);
    }
}
