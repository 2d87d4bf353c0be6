using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>
/// A file that is made of the materials while it is asked for and kept nowhere: for the unit of what it types now, for everybody else who
/// sees the class of what was filed last.
/// </summary>
public abstract class ContentFileModel(OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    protected OpenDossier Open => open;

    /// <summary>The instant of the request, UTC.</summary>
    protected DateTimeOffset At => received.Value;

    /// <summary>The section without which there is nothing to make.</summary>
    protected abstract SectionKind Section { get; }

    /// <summary>What the access log calls it.</summary>
    protected abstract AccessKind Kind { get; }

    /// <summary>Whether the content is what the unit types, and not yet filed.</summary>
    protected bool IsDraft => open.Facts.Content is not null;

    /// <summary>What the content is and when the file was made, a sentence for the file itself.</summary>
    protected string Made => $"{(IsDraft ? "按编制中的内容" : $"按第 {open.Dossier.FilingNumber} 次报送的内容")}生成，{BeijingTime.LongMinute(At)}（北京时间）。";

    /// <summary>Makes the file.</summary>
    protected abstract Task<IActionResult> MakeAsync(CancellationToken cancel);

    /// <summary>Answers the file and enters it in the access log; 404 where the reader knows of no such content.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel) || !open.Content.Sections.ContainsKey(Section))
        {
            return NotFound();
        }

        await accessLog.RecordAsync(Kind, current.Required, key, null, cancel);
        return await MakeAsync(cancel);
    }

    /// <summary>A spreadsheet named after the class.</summary>
    protected FileContentResult Table(byte[] file, string name) => File(file, Spreadsheet.ContentType, $"{open.Declaration.PlanNumber} {name}.xlsx");

    /// <summary>A sheet as a PDF without code; one that cannot be printed leads to the class, which says why.</summary>
    protected IActionResult Pdf(Sheet sheet, string name)
    {
        if (PaperService.Unprintable(sheet) is { } unprintable)
        {
            TempData["Refused"] = $"没有打印：{unprintable.Message}";
            return Redirect($"/followups/{open.Declaration.Key}");
        }

        var footer = new SheetFooter { Note = Made, DraftMark = IsDraft ? "草稿" : "", Author = open.Declaration.Unit.Name, CreatedAt = At };
        return Response.InlinePdf(new MemoryStream(PdfEngine.Render(sheet, footer)), $"{open.Declaration.PlanNumber} {name}.pdf");
    }
}
