using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>One file of a dossier, as a download: what its unit has uploaded, and for everybody else what a filing holds.</summary>
public sealed class FileModel(AppDbContext db, OpenDossier open, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>Answers the bytes and enters the download in the access log; 404 for a file that no version that the reader may know holds.</summary>
    public async Task<IActionResult> OnGetAsync(string key, string hash, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, HttpContext.PartOfDossier()))
        {
            return NotFound();
        }

        var filed = await db.Filings.AsNoTracking().Where(f => f.DossierId == open.Dossier.Id).ToListAsync(cancel);
        var file = open.Content.Files.Concat(filed.SelectMany(filing => DossierContent.Read(filing).Files)).FirstOrDefault(one => one.Sha256 == hash);
        if (file is null && open.Facts.Settlement?.Invoices.FirstOrDefault(one => one.FileHash == hash) is { } invoice)
        {
            file = new FrozenFile(invoice.Id, null, invoice.FileName, invoice.ContentType, 0, invoice.FileHash);
        }

        if (file is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Download, current.Required, key, null, cancel);
        return Response.Upload(await files.OpenAsync(file.Sha256, cancel), file.ContentType, file.Name);
    }
}
