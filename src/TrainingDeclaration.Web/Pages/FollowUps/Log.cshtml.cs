using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The log of a class: its days with the attendance counted, what happened, and the incidents (M-38, M-39, M-52).</summary>
public sealed class LogModel(OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>What is recorded.</summary>
    public RunRecord Record => open.Record!; // answered only then

    /// <summary>Attendance so far, by day and by trainee.</summary>
    public AttendanceFigures Figures { get; private set; } = new([], []);

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => BeijingTime.DateOf(received.Value);

    /// <summary>Whether the reader may see names and single marks.</summary>
    public bool SeesNames => current.Required.May(Permission.SeeTrainees);

    /// <summary>What is stored of the day.</summary>
    public ClassDay? LogOf(PlannedDay day) => Record.Days.GetValueOrDefault(day.Date);

    /// <summary>Where the day stands, in words, with its tone.</summary>
    public (string Text, string Tone) Standing(DayFigures day) =>
        LogOf(day.Day)?.ClosedAt is not null ? (day.Unmarked > 0 ? "已办结，有缺漏" : "已办结", day.Unmarked > 0 ? "back" : "ok")
        : day.Day.Date > Today ? ("未到", "draft")
        : LogOf(day.Day)?.MarksJson is null ? ("未登记", "back") : ("登记中", "back");

    /// <summary>Answers the log and enters the view in the access log; 404 before the funding notice.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel) || open.Record is not { } record)
        {
            return NotFound();
        }

        Figures = record.AttendanceUntil(DateOnly.MaxValue);
        await accessLog.RecordAsync(AccessKind.View, current.Required, key, null, cancel);
        return Page();
    }
}
