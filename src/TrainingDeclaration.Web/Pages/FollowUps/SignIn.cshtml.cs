using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>签到表 of half a day, drawn while it is asked for and kept nowhere; only the unit prints it.</summary>
public sealed class SignInModel(AppDbContext db, OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    /// <summary>Answers the PDF and enters the print in the access log.</summary>
    public async Task<IActionResult> OnGetAsync(string key, string date, HalfDay half, CancellationToken cancel)
    {
        var user = current.Required;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || !Enum.IsDefined(half)
            || !await open.LoadAsync(user, key, cancel) || !open.IsOwn || open.Record is not { } record
            || record.Planned.FirstOrDefault(day => day.Date == on && day.Halves.Any(one => one.Half == half)) is not { } planned)
        {
            return NotFound();
        }

        var sheet = open.Facts.Scheme.Run!.SignInSheet(planned, half, await db.AdmittedAsync(user, open.Declaration, cancel), open.Context); // there is a record by its rules
        if (PaperService.Unprintable(sheet) is { } unprintable)
        {
            TempData["Refused"] = $"没有打印：{unprintable.Message}";
            return Redirect($"/followups/{key}/log");
        }

        await accessLog.RecordAsync(AccessKind.Print, user, key, null, cancel);
        var footer = new SheetFooter { Note = $"{open.Declaration.PlanNumber}　{BeijingTime.LongMinute(received.Value)}（北京时间）打印", DraftMark = "", Author = open.Declaration.Unit.Name, CreatedAt = received.Value };
        return Response.InlinePdf(new MemoryStream(PdfEngine.Render(sheet, footer)), $"{open.Declaration.PlanNumber} 签到表 {date} {half.Label()}.pdf");
    }
}
