using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>One day of the schedule; those without a day stand together.</summary>
/// <param name="IsEdited">Whether its rows are typed in now; otherwise they are read.</param>
public sealed record DayView(ScheduleModel Page, DateOnly? Day, IReadOnlyList<ClassSession> Sessions, bool IsEdited)
{
    /// <summary>「9月19日」, or that there is no date yet.</summary>
    public string Label => Day is { } day ? BeijingTime.Day(day, Page.Open.Declaration.Call.Year) : "日期未定";

    /// <summary>Minutes from abroad and in all.</summary>
    public string Sum => $"{Sessions.Sum(session => session.Minutes ?? 0)} 分钟，其中境外 {Sessions.Where(Page.Shown.IsOverseas).Sum(session => session.Minutes ?? 0)} 分钟";

    /// <summary>How the day is named in the address.</summary>
    public string Key => Day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "none";

    /// <summary>The clock where the teacher is; null where there is no teacher abroad or too little is known.</summary>
    public string? Local(ClassSession session)
    {
        var teacher = Page.Shown.TeacherOf(session);
        var zone = teacher is null ? null : Zones.Find(teacher.CountryCode, teacher.ZoneId) ?? Zones.Preset(teacher.CountryCode);
        return zone is not null && session is { Date: { } day, Start: { } start } && ClassTime.Local(day, start, zone.Id) is { } local
            ? $"{zone.City.Split('、')[0]} {local.Text}" : null;
    }

    /// <summary>Kind and, where somebody abroad teaches, medium.</summary>
    public string How(ClassSession session) =>
        string.Join('　', new[] { session.Kind?.Label(), Page.Shown.IsOverseas(session) ? session.Medium?.Label() : null }.OfType<string>());

    /// <summary>The teacher, the language, and how the session is interpreted.</summary>
    public string Who(ClassSession session) => string.Join('　', new[]
    {
        Page.Shown.TeacherOf(session)?.Name, session.Language, session.Interpreting is null or Interpreting.None ? null : session.Interpreting?.Label(),
    }.OfType<string>());

    /// <summary>A time of day as its control shows it.</summary>
    public string? Start(ClassSession session) => Unread(session, "start") ?? (session.Start is { } start ? FollowUpLabels.Clock(start) : null);

    /// <summary>Minutes as their control shows them.</summary>
    public string? Minutes(ClassSession session) => Unread(session, "minutes") ?? session.Minutes?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as its control shows it.</summary>
    public string? Date(ClassSession session) => Unread(session, "date") ?? session.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The teachers to choose from.</summary>
    public IEnumerable<SelectListItem> Teachers(ClassSession session) => new[] { new SelectListItem("无", "", session.TeacherId is null) }
        .Concat(Page.Shown.Teachers.Select(teacher => new SelectListItem(teacher.Name ?? "未填姓名", teacher.Id, teacher.Id == session.TeacherId)));

    /// <summary>The members of an enumeration; while none is chosen, that too.</summary>
    public static IEnumerable<SelectListItem> Options<T>(T? chosen, Func<T, string> label)
        where T : struct, Enum => chosen is null ? Choices.Of(label).Prepend(new SelectListItem("请选择", "", true)) : Choices.Of(label, chosen);

    private string? Unread(ClassSession session, string part) => Page.Shown.Unread.GetValueOrDefault(ExecutionFields.Of(session, part));
}
