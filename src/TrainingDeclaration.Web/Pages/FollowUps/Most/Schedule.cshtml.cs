using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>
/// 师资和日程: the teachers, and the sessions day by day in Beijing time. One day is typed at a time, the others are read with the
/// teachers' local times.
/// </summary>
public sealed class ScheduleModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<Schedule>(open, sections, remarks, current)
{
    private string? edited;

    /// <summary>The kinds of sessions, for those who paste.</summary>
    public static string KindWords { get; } = string.Join('、', Enum.GetValues<SessionKind>().Select(kind => kind.Label()));

    /// <summary>Lines that were pasted and are not saved; null = none.</summary>
    public string? Pasted { get; private set; }

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Schedule;

    /// <summary>The days in order, the one that is typed in now among them.</summary>
    public IEnumerable<DayView> Days
    {
        get
        {
            var wanted = edited ?? Request.Query["day"].LastOrDefault();
            return Shown.InOrder.GroupBy(session => session.Date).Select(day => new DayView(this, day.Key, [.. day], IsEdited: false))
                .Select(day => day with { IsEdited = day.Key == wanted || day.Day is null || day.Sessions.Any(session => Shown.Unread.Keys.Any(key => key.Contains($".{session.Id}.", StringComparison.Ordinal))) });
        }
    }

    /// <summary>The institutions that a teacher may belong to.</summary>
    public IEnumerable<SelectListItem> Institutions(string? chosen) => new[] { new SelectListItem("境内教师", "", chosen is null) }
        .Concat(Open.Content.Section<AgreementList>(SectionKind.Agreements).Items.Select(agreement => new SelectListItem(agreement.Institution ?? "未填名称的协议", agreement.Id, agreement.Id == chosen)));

    /// <inheritdoc />
    protected override void Take(TypedFields typed, Schedule content)
    {
        content.Teachers.AddRange(RowId.Unsaved(typed.Values("teacher"), [.. content.Teachers.Select(teacher => teacher.Id)], Schedule.MostTeachers).Select(id => new Teacher { Id = id }));
        content.Sessions.AddRange(RowId.Unsaved(typed.Values("session"), [.. content.Sessions.Select(session => session.Id)], Schedule.MostSessions).Select(id => new ClassSession { Id = id }));
        foreach (var teacher in content.Teachers.Where(teacher => typed.Values("teacher").Contains(teacher.Id)))
        {
            string Name(string part) => ExecutionFields.Of(teacher, part);
            teacher.Name = typed.Line(Name("name"), teacher.Name);
            teacher.Title = typed.Line(Name("title"), teacher.Title);
            teacher.AgreementId = typed.Line(Name("agreement"), teacher.AgreementId);
            teacher.CountryCode = typed.Line(Name("country"), teacher.CountryCode) is { } code && Countries.Find(code) is { IsSelectable: true } ? code : null;
            teacher.ZoneId = (Zones.Find(teacher.CountryCode, typed.Line(Name("zone"), teacher.ZoneId)) ?? (Zones.Of(teacher.CountryCode) is [var first, ..] ? first : null))?.Id;
        }

        foreach (var session in content.Sessions.Where(session => typed.Values("session").Contains(session.Id)))
        {
            string Name(string part) => ExecutionFields.Of(session, part);
            session.Date = typed.Date(content, Name("date"), session.Date);
            session.Start = typed.Clock(content, Name("start"), session.Start);
            session.Minutes = typed.Whole(content, Name("minutes"), session.Minutes);
            session.Kind = typed.One(Name("kind"), session.Kind);
            session.Medium = typed.One(Name("medium"), session.Medium);
            session.Title = typed.Line(Name("title"), session.Title);
            session.TeacherId = typed.Line(Name("teacher"), session.TeacherId) is { } id && content.Teachers.Exists(teacher => teacher.Id == id) ? id : null;
            session.Language = typed.Line(Name("language"), session.Language);
            session.Interpreting = typed.One(Name("interpreting"), session.Interpreting);
            session.Group = typed.Line(Name("group"), session.Group);
        }
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, Schedule content, string go)
    {
        var (verb, what) = go.Split('.', 2) is [var one, var other] ? (one, other) : (go, "");
        switch (verb)
        {
            case "add-teacher" when content.Teachers.Count >= Schedule.MostTeachers:
                return new Refusal($"最多登记 {Schedule.MostTeachers} 位教师。");
            case "add-teacher":
                content.Teachers.Add(new Teacher { Id = RowId.New(content.Teachers.Select(teacher => teacher.Id)) });
                return null;
            case "drop-teacher" when content.Sessions.Any(session => session.TeacherId == what):
                return new Refusal($"{content.Teachers.Find(teacher => teacher.Id == what)?.Name ?? "这位教师"}还有课，请先改动日程中的教师，再移除。");
            case "drop-teacher":
                content.Teachers.RemoveAll(teacher => teacher.Id == what);
                return null;
            case "add-session":
                return Add(content, Next(content));
            case "drop-session":
                content.Sessions.RemoveAll(session => session.Id == what);
                Forget(content, what);
                return null;
            case "copy":
                return Copy(content, what);
            case "paste":
            case "save" or "next" when typed.Text("paste", null) is not null:
                return Paste(typed, content);
            default:
                return null;
        }
    }

    /// <inheritdoc />
    protected override string After(string key, string? go) => go switch
    {
        "next" or "save" or null => base.After(key, go),
        _ when go.StartsWith("edit.", StringComparison.Ordinal) => $"/followups/{key}/schedule?day={go["edit.".Length..]}#day_{go["edit.".Length..]}",
        _ when edited is not null => $"/followups/{key}/schedule?day={edited}#day_{edited}",
        _ => base.After(key, "save"),
    };

    /// <summary>A session after the last one: on the same day, a quarter of an hour later, otherwise on the first day of the class.</summary>
    private ClassSession Next(Schedule content)
    {
        var last = content.InOrder.LastOrDefault(session => session.Date is not null);
        var start = last is { Start: { } from, Minutes: { } minutes } && from + minutes + 15 < 21 * 60 ? from + minutes + 15 : (int?)null;
        return new ClassSession
        {
            Id = RowId.New(content.Sessions.Select(session => session.Id)),
            Date = last?.Date ?? Open.Content.Section<ClassPlan>(SectionKind.Class).StartsOn ?? Open.Declaration.StartsOn,
            Start = start,
            Minutes = last?.Minutes,
            Kind = SessionKind.Lecture,
            Medium = SessionMedium.Live,
            TeacherId = last?.TeacherId,
            Language = last?.Language,
            Interpreting = last?.Interpreting ?? Interpreting.None,
        };
    }

    private Refusal? Add(Schedule content, ClassSession session)
    {
        if (content.Sessions.Count >= Schedule.MostSessions)
        {
            return new Refusal($"最多填 {Schedule.MostSessions} 次课。");
        }

        content.Sessions.Add(session);
        edited = session.Date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "none";
        return null;
    }

    /// <summary>The same sessions on the day after the last one of the schedule.</summary>
    private Refusal? Copy(Schedule content, string day)
    {
        if (!DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            return null;
        }

        var to = content.Sessions.Select(session => session.Date).OfType<DateOnly>().Max().AddDays(1);
        foreach (var session in content.InOrder.Where(session => session.Date == from).ToList())
        {
            var copied = session.Copy(RowId.New(content.Sessions.Select(one => one.Id)));
            copied.Date = to;
            if (Add(content, copied) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Takes all pasted lines, or none and says which cannot be understood.</summary>
    private Refusal? Paste(TypedFields typed, Schedule content)
    {
        var text = typed.Text("paste", null);
        var (sessions, teachers, faults) = PastedSessions.Read(text, content, Open.Content.Section<AgreementList>(SectionKind.Agreements));
        var fits = sessions.Count + content.Sessions.Count <= Schedule.MostSessions && teachers.Count + content.Teachers.Count <= Schedule.MostTeachers;
        Pasted = text; // stays on the page unless everything is saved
        if (faults.Count > 0 || !fits)
        {
            return faults.Count > 0
                ? new Refusal($"粘贴的内容有 {faults.Count} 行看不懂，一行也没有加入。") { Details = [.. faults.Select(fault => new Refusal(fault, "paste"))] }
                : new Refusal($"最多填 {Schedule.MostSessions} 次课、{Schedule.MostTeachers} 位教师，一行也没有加入。", "paste");
        }

        content.Sessions.AddRange(sessions);
        content.Teachers.AddRange(teachers);
        return sessions.Count == 0 ? new Refusal("请先把表格里的行粘贴进来。", "paste") : null;
    }

    private static void Forget(Schedule content, string id)
    {
        foreach (var key in content.Unread.Keys.Where(key => key.StartsWith($"session.{id}.", StringComparison.Ordinal)).ToList())
        {
            content.Unread.Remove(key);
        }
    }
}
