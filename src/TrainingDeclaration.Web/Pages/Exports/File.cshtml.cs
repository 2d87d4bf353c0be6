using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Exports;

/// <summary>The file of an export, for its owner and as long as it is kept; each form in it enters the access log.</summary>
public sealed class FileModel(ExportService exports, ExportStore store, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the bytes; 404 while the file is being made, and once it has expired.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await exports.FindReadyAsync(current.Required, key, cancel) is not { FileHash: { } hash } export)
        {
            return NotFound();
        }

        var file = await store.OpenAsync(hash, cancel);
        var done = export.Kind == ExportKind.Pdf ? AccessKind.Print : AccessKind.Download;
        await accessLog.RecordAsync(
            done, current.Required, export.Items.Select(item => (item.Key, item.Submission == 0 ? null : (int?)item.Submission)), cancel);
        return File(file, export.Kind.ContentType(), export.FileName);
    }
}
