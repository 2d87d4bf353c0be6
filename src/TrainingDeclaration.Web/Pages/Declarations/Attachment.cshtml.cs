using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>One file of a declaration, as a download.</summary>
public sealed class AttachmentModel(
    AppDbContext db, AttachmentService attachments, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the bytes and enters the download in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, Guid file, CancellationToken cancel)
    {
        var declaration = await db.FindAsync(current.Required, key, cancel);
        var found = declaration is null ? null
            : (await attachments.ListAsync(AttachmentOwner.Declaration(declaration.Id), cancel)).FirstOrDefault(one => one.Id == file);
        if (found is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, current.Required, key, null, cancel);
        return Response.Upload(await files.OpenAsync(found.FileHash, cancel), found.ContentType, found.Name);
    }
}
