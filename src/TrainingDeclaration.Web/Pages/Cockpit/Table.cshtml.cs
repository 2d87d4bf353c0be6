using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The offices of the cockpit as a spreadsheet: counts, what is lacking, whom to ring, the latest telephone call.</summary>
public sealed class TableModel(AppDbContext db, PhoneService phone, ReminderService reminders, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>Answers the workbook, instants in Beijing time; its name carries the minute it was made.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await CockpitView.LoadAsync(db, current.Required, phone, reminders, id, received.Value, cancel) is not { } view)
        {
            return NotFound();
        }

        (string, double)[] columns =
        [
            (view.IsAuthority ? view.User.Words.Department : view.User.Words.Unit, 34), .. Stages.Of(view.User).Select(stage => (stage.Label(view.User.Words), 14.0)),
            ("纸质未到", 10), ("缺什么", 34), ("联系人", 12), ("电话", 18), ("最近联系", 20), ("通话结果", 12), ("说明", 34),
        ];
        var rows = view.Figures.Offices.Select(o =>
        {
            var call = view.LatestCall(o.Office.Id);
            return (object?[])
            [
                o.Office.Name, .. Stages.Of(view.User).Select(stage => (object?)o[stage]), o.Missing, string.Join('、', o.Lacks),
                o.Office.ContactName, o.Office.ContactPhone, call is null ? null : BeijingTime.LongMinute(call.At), call?.Result.Label(), call?.Note,
            ];
        });
        return File(Spreadsheet.Write("进度", columns, [.. rows]), Spreadsheet.ContentType, $"进度 {BeijingTime.From(view.Now):yyyyMMdd-HHmm}.xlsx");
    }
}
