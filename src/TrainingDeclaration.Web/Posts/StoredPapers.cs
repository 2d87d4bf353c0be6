using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Responds with the stored bytes of a frozen paper and records the print in the access log.</summary>
public sealed class StoredPapers(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog)
{
    /// <summary>The valid paper of that kind; 404 if there is none.</summary>
    /// <param name="subject">Whose paper it is, found through a scoped query; null = not visible to the reader.</param>
    /// <param name="key">Its name in the access log; null = the number of the paper.</param>
    /// <param name="title">What follows the number in the file name; null = only the name of the document.</param>
    public async Task<IActionResult> PrintAsync(HttpResponse response, Guid? subject, PaperKind kind, string? key, string? title, CancellationToken cancel)
    {
        var paper = subject is null ? null : await db.Papers.AsNoTracking()
            .SingleOrDefaultAsync(p => p.SubjectId == subject && p.Kind == kind && p.State == PaperState.Valid, cancel);
        if (paper is null)
        {
            return new NotFoundResult();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, key ?? paper.Number, paper.Version, cancel);
        var name = title is null ? paper.DocumentName : $"{paper.Number} {title}";
        return response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{name} v{paper.Version}.pdf");
    }
}
