using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.Pages.Verify;

/// <summary>A 组团通知 that its unit lets everybody read who has its code (M-35).</summary>
[EnableRateLimiting(Limits.Verify)]
public sealed class NoticeModel(AppDbContext db, FileStore files) : PageModel
{
    /// <summary>Answers the stored PDF; 404 for every other paper, and for a notice that is no longer valid.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        CheckCode.Read(code) is { } read && await db.VerifyAsync(read, cancel) is { IsPublic: true, Paper: var paper }
            ? Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.Number} {paper.DocumentName}.pdf") : NotFound();
}
