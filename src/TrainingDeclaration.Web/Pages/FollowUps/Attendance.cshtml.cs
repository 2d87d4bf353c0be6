using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>出勤汇总: the marks of every trainee over the whole class, for those who may see names.</summary>
public sealed class AttendanceModel(AppDbContext db, OpenDossier open, CurrentUserAccessor current, AccessLog accessLog) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>The admitted trainees with their attendance, by class number.</summary>
    public IReadOnlyList<(RosterRow Row, TraineeFigures Figures)> Lines { get; private set; } = [];

    /// <summary>The days that have marks, in order.</summary>
    public IReadOnlyList<(PlannedDay Day, DayMarks Marks)> Days { get; private set; } = [];

    /// <summary>Below this many percent an attendance needs a reason.</summary>
    public int Least => open.Facts.Context.Limit(FollowUpLimits.AttendanceMinimum);

    /// <summary>Answers the table and enters the view in the access log; 404 for whoever may not see names.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (!user.May(Permission.SeeTrainees) || !await open.LoadAsync(user, key, cancel) || open.Record is not { } record)
        {
            return NotFound();
        }

        Days = [.. record.Planned.Select(day => (day, record.Days.GetValueOrDefault(day.Date)?.Marks ?? new DayMarks())).Where(one => one.Item2.ByNumber.Count > 0)];
        var figures = record.AttendanceUntil(Days.Count == 0 ? DateOnly.MinValue : Days[^1].Day.Date).Trainees.ToDictionary(trainee => trainee.Number);
        Lines = [.. (await db.AdmittedAsync(user, open.Declaration, cancel)).Where(row => figures.ContainsKey(row.Number)).Select(row => (row, figures[row.Number]))];
        await accessLog.RecordAsync(AccessKind.View, user, key, null, cancel);
        return Page();
    }
}
