using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>
/// One day of the log: a choice for each trainee and half day, typed by the keys 1 to 4, whether the leader was there, and what happened.
/// </summary>
public sealed class LogDayModel(AppDbContext db, OpenDossier open, LogService log, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    public OpenDossier Open => open;

    public PlannedDay Day { get; private set; } = new(default, [], false);

    /// <summary>The admitted trainees, by class number.</summary>
    public IReadOnlyList<RosterRow> Roster { get; private set; } = [];

    /// <summary>What the page shows: as typed if it was refused, otherwise as stored.</summary>
    public LogEntry Shown { get; private set; } = new(null, null, new());

    /// <summary>What the page started from, in the shape in which it is posted back.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Where somebody else has typed something different in between.</summary>
    public IReadOnlyList<LogConflict> Conflicts { get; private set; } = [];

    /// <summary>When and by whom the day was closed; null while it is open.</summary>
    public ClassDay? Stored { get; private set; }

    /// <summary>Whether the reader may write; others read.</summary>
    public bool MayKeep => open.MayKeepLog && Day.Date <= BeijingTime.DateOf(received.Value);

    /// <summary>The days before and after this one in the schedule; null = none.</summary>
    public (DateOnly? Before, DateOnly? After) Beside { get; private set; }

    /// <summary>Answers the day; 404 for whoever may not see names, and for a day that is not in the schedule.</summary>
    public async Task<IActionResult> OnGetAsync(string key, string date, CancellationToken cancel)
    {
        if (!await LoadAsync(key, date, cancel))
        {
            return NotFound();
        }

        Show(LogEntry.Of(Stored));
        await accessLog.RecordAsync(AccessKind.View, current.Required, key, null, cancel);
        return Page();
    }

    /// <summary>Saves what was typed; <c>all</c> marks everybody as present who has no mark, <c>close</c> closes the day.</summary>
    public async Task<IActionResult> OnPostAsync(string key, string date, string? seen, string? go, CancellationToken cancel)
    {
        if (!await LoadAsync(key, date, cancel) || !open.IsOwn)
        {
            return NotFound();
        }

        var before = LogSeen.Read(seen);
        var typed = Typed();
        if (go == "all")
        {
            MarkAllPresent(typed.Marks);
        }

        var saved = await log.SaveAsync(current.Required, open.Declaration, Day, [.. Roster.Select(row => row.Number)], before, typed, close: go == "close", cancel);
        if (saved.Value is { Length: 0 })
        {
            TempData["Done"] = go == "close" ? $"{BeijingTime.LongDay(Day.Date)}的日志已办结。" : go == "all" ? "已把没有登记的都登记为到。" : "已保存。";
            return Redirect(go == "close" ? $"/followups/{key}/log" : $"/followups/{key}/log/{date}");
        }

        await LoadAsync(key, date, cancel);
        Conflicts = saved.Value ?? [];
        Show(typed);
        if (saved.Refusal is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
        }

        return Page();
    }

    /// <summary>The name of the control of a mark.</summary>
    public static string Mark(int number, HalfDay half) => $"mark.{number}.{half}";

    private void Show(LogEntry entry) => (Shown, Seen) = (entry, LogSeen.Write(LogEntry.Of(Stored)));

    private LogEntry Typed()
    {
        var (form, marks) = (Request.Form, new DayMarks());
        foreach (var number in Roster.Select(row => row.Number))
        {
            foreach (var half in Day.Halves.Select(half => half.Half))
            {
                marks.Set(number, half, Enum.TryParse<Attendance>(form[Mark(number, half)].LastOrDefault(), out var mark) && Enum.IsDefined(mark) ? mark : null);
            }

            marks.Explain(number, TextRules.Clean(form[$"why.{number}"].LastOrDefault()));
        }

        return new(form["leader"].LastOrDefault() switch { "true" => true, "false" => false, _ => null }, TextRules.Clean(form["note"].LastOrDefault()), marks);
    }

    private void MarkAllPresent(DayMarks marks)
    {
        foreach (var number in Roster.Select(row => row.Number))
        {
            foreach (var half in Day.Halves.Select(half => half.Half).Where(half => marks.Of(number, half) is null))
            {
                marks.Set(number, half, Attendance.Present);
            }
        }
    }

    private async Task<bool> LoadAsync(string key, string date, CancellationToken cancel)
    {
        var user = current.Required;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || !user.May(Permission.SeeTrainees)
            || !await open.LoadAsync(user, key, cancel) || open.Record is not { } record)
        {
            return false;
        }

        var days = record.Planned.Select(day => day.Date).ToList();
        var place = days.IndexOf(on);
        if (place < 0)
        {
            return false;
        }

        Day = record.Planned[place];
        Beside = (place > 0 ? days[place - 1] : null, place + 1 < days.Count ? days[place + 1] : null);
        Stored = record.Days.GetValueOrDefault(on);
        Roster = await db.AdmittedAsync(user, open.Declaration, cancel);
        return true;
    }
}
