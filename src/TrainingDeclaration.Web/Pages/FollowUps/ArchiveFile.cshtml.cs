using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The archive of a class as one file.</summary>
public sealed class ArchiveFileModel(AppDbContext db, ClassArchives archives, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    /// <summary>The class whose archive the reader may have: it is over, and the reader may see its trainees; null otherwise.</summary>
    internal static async Task<Declaration?> FindAsync(AppDbContext db, CurrentUser user, string key, CancellationToken cancel) =>
        user.May(Permission.SeeTrainees) && await db.FindAsync(user, key, cancel) is { PlanNumber: not null } declaration
            && ClassArchives.Over.Contains(declaration.Status) && SchemeCatalog.Of(declaration.Scheme).Dossier(DossierKind.Execution) is not null ? declaration : null;

    /// <summary>Answers the archive and enters the download in the access log; without its 目录 it leads to the page that prints it.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(db, current.Required, key, cancel) is not { } declaration)
        {
            return NotFound();
        }

        var archive = await archives.ReadAsync(declaration, cancel);
        if (archive.Index is null)
        {
            return Redirect($"/followups/{key}/archive");
        }

        await accessLog.RecordAsync(AccessKind.Download, current.Required, key, archive.Index.Version, cancel);
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await archives.WriteAsync(archive, file, cancel);
        file.Position = 0;
        return File(file, "application/zip", archive.FileName);
    }
}
