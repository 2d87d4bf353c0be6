using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>学员手册: of the current filing, or a draft for those who are typing it.</summary>
public sealed class HandbookModel(OpenDossier open, StoredPapers papers, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>Answers the PDF; 404 for everybody else until it is filed. A draft that cannot be printed leads to the check, with the reason.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel) || open.Rules.Handbook is not { } describe)
        {
            return NotFound();
        }

        if (!open.MayEdit)
        {
            return await papers.PrintAsync(Response, open.Dossier.Id, PaperKind.Handbook, key, open.Rules.HandbookTitle, cancel);
        }

        var sheet = describe(open.Content, open.Context, FilingHead.Next(open.Declaration, open.Dossier, received.Value, current.Required.Name));
        if (PaperService.Unprintable(sheet) is { } unprintable)
        {
            TempData["Refused"] = $"没有打印：{unprintable.Message}";
            return Redirect($"/followups/{key}/check");
        }

        return Response.InlinePdf(new MemoryStream(PdfEngine.Render(sheet, PaperService.DraftFooter)), $"{open.Declaration.PlanNumber} {open.Rules.HandbookTitle}（草稿）.pdf");
    }
}
