using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Plans;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>The stored 呈批单 or list of a plan.</summary>
public sealed class PrintModel(AppDbContext db, FileStore files, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string key, string kind, CancellationToken cancel)
    {
        PaperKind? wanted = kind switch { "approval" => PaperKind.ApprovalSheet, "list" => PaperKind.PlanList, _ => null };
        var plan = await db.FindPlanAsync(current.Required, key, cancel);
        var paper = plan is null || wanted is null ? null : await db.PlanPaperAsync(plan, wanted.Value, cancel);
        if (paper is null)
        {
            return NotFound();
        }

        await accessLog.RecordAsync(AccessKind.Print, current.Required, key, paper.Version, cancel);
        return Response.InlinePdf(await files.OpenAsync(paper.PdfHash, cancel), $"{paper.DocumentName} v{paper.Version}.pdf");
    }
}
