using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 师资和日程 (M-17, M-36, M-38).</summary>
internal static class ScheduleRules
{
    /// <summary>Maximum length of names, titles and themes.</summary>
    public const int Longest = 100;

    /// <summary>Minutes of training on one day above which a reason is asked for (H-10).</summary>
    private const int DailyMinutes = 480;

    /// <summary>Minutes from abroad below which a day that is paid as a whole needs a reason (H-27).</summary>
    private const int PaidDayMinutes = 120;

    private const int Morning = 8 * 60;
    private const int Evening = (21 * 60) + 30;
    private const string Clause = "征集函 二（一）5";

    public static IEnumerable<Finding> Check(ExecutionMaterials materials, DossierContext context) =>
        Teachers(materials).Concat(Sessions(materials)).Concat(Overlaps(materials.Schedule)).Concat(Days(materials.Schedule, context)).Concat(Recorded(materials.Schedule));

    private static IEnumerable<Finding> Teachers(ExecutionMaterials materials)
    {
        foreach (var teacher in materials.Schedule.Teachers)
        {
            var name = teacher.Name ?? $"第 {materials.Schedule.Teachers.IndexOf(teacher) + 1} 位教师";
            if (teacher.Name is null)
            {
                yield return new("TEACHER_NAME", Grade.Error, ExecutionFields.Of(teacher, "name"), $"{name}：请填写姓名。", Clause);
            }

            if (teacher.Title is null)
            {
                yield return new("TEACHER_TITLE", Grade.Error, ExecutionFields.Of(teacher, "title"), $"{name}：请填写职务或职称。", Clause);
            }

            if (teacher.AgreementId is not null && materials.AgreementOf(teacher.AgreementId) is null)
            {
                yield return new("TEACHER_INSTITUTION", Grade.Error, ExecutionFields.Of(teacher, "agreement"), $"{name}：所属机构的协议已移除，请重新选择。", Clause);
            }

            if (teacher is { CountryCode: null, AgreementId: not null })
            {
                yield return new("TEACHER_COUNTRY", Grade.Error, ExecutionFields.Of(teacher, "country"), $"{name}：请选择授课地点所在的国家（地区）。", Clause);
            }
        }
    }

    private static IEnumerable<Finding> Sessions(ExecutionMaterials materials)
    {
        var (schedule, plan) = (materials.Schedule, materials.Class);
        if (schedule.Sessions.Count == 0)
        {
            yield return new("SESSIONS_REQUIRED", Grade.Error, ExecutionFields.Sessions, "请填写培训日程，每次课一行。", Clause);
        }

        foreach (var session in schedule.Sessions)
        {
            foreach (var (part, label, isMissing) in new[]
            {
                ("date", "日期", session.Date is null), ("start", "开始时间", session.Start is null), ("minutes", "时长", session.Minutes is null),
                ("kind", "类型", session.Kind is null), ("title", "主题", session.Title is null),
            })
            {
                if (isMissing && !schedule.Unread.ContainsKey(ExecutionFields.Of(session, part)))
                {
                    yield return new("SESSION_PART", Grade.Error, ExecutionFields.Of(session, part), $"{ExecutionFields.NameOf(session)}：请填写{label}。", Clause);
                }
            }

            if (session.Date is { } day && plan is { StartsOn: { } start, EndsOn: { } end } && (day < start || day > end))
            {
                yield return new(
                    "SESSION_OUTSIDE", Grade.Error, ExecutionFields.Of(session, "date"),
                    $"{ExecutionFields.NameOf(session)}：不在开班日期 {BeijingTime.LongDay(start)} 至 {BeijingTime.LongDay(end)} 之间。");
            }

            if (session.Kind is SessionKind.Lecture or SessionKind.Discussion or SessionKind.Visit && schedule.TeacherOf(session) is null)
            {
                yield return new("SESSION_TEACHER", Grade.Error, ExecutionFields.Of(session, "teacher"), $"{ExecutionFields.NameOf(session)}：请选择教师。", Clause);
            }

            if (schedule.IsOverseas(session) && session.Medium is null)
            {
                yield return new("SESSION_MEDIUM", Grade.Error, ExecutionFields.Of(session, "medium"), $"{ExecutionFields.NameOf(session)}：请选择直播或录播。", "征集函 一、2");
            }

            if (session is { Start: { } from, Minutes: { } minutes } && (from < Morning || from + minutes > Evening))
            {
                yield return new("SESSION_HOURS", Grade.Hint, ExecutionFields.Of(session, "start"), $"{ExecutionFields.NameOf(session)}：早于 08:00 开始或晚于 21:30 结束，请照顾学员作息。");
            }
        }
    }

    /// <summary>Two sessions of the same group, or of everybody and a group, at the same time.</summary>
    private static IEnumerable<Finding> Overlaps(Schedule schedule)
    {
        var placed = schedule.Sessions.Where(session => session is { Date: not null, Start: not null, Minutes: > 0 }).ToList();
        for (var i = 0; i < placed.Count; i++)
        {
            var one = placed[i];
            if (placed.Take(i).FirstOrDefault(other => Meet(one, other)) is { } met)
            {
                yield return new(
                    "SESSIONS_OVERLAP", Grade.Error, ExecutionFields.Of(one, "start"), $"{ExecutionFields.NameOf(one)}与{ExecutionFields.NameOf(met)}时间重叠；分组同时上课的，请各自填写组名。");
            }
        }
    }

    private static bool Meet(ClassSession one, ClassSession other)
    {
        static (int From, int To) Span(ClassSession session)
        {
            var from = ((session.Date ?? default).DayNumber * 24 * 60) + (session.Start ?? 0);
            return (from, from + (session.Minutes ?? 0));
        }

        var ((from, to), (otherFrom, otherTo)) = (Span(one), Span(other));
        return from < otherTo && otherFrom < to && (one.Group is null || other.Group is null || one.Group == other.Group);
    }

    private static IEnumerable<Finding> Days(Schedule schedule, DossierContext context)
    {
        var days = schedule.TrainingDays;
        if (schedule.Sessions.Count > 0 && days.Count == 0)
        {
            yield return new("TRAINING_DAYS_NONE", Grade.Error, ExecutionFields.Sessions, "日程中没有境外教师的课。有境外教师授课（直播或录播）的日期才算培训天数。", Clause);
        }
        else if (context.Declaration.GrantedDays is { } granted && days.Count > granted)
        {
            yield return new("TRAINING_DAYS_OVER", Grade.Error, ExecutionFields.Sessions, $"培训天数 {days.Count} 天，超过计划核定的 {granted} 天，请压缩日程。", "征集函 二（二）5");
        }

        foreach (var day in schedule.Sessions.Where(session => session.Date is not null).GroupBy(session => session.Date ?? default).OrderBy(day => day.Key))
        {
            var overseas = day.Where(schedule.IsOverseas).Sum(session => session.Minutes ?? 0);
            if (overseas is > 0 and < PaidDayMinutes)
            {
                yield return new(
                    "DAY_TOO_SHORT", Grade.NeedsReason, ExecutionFields.DayOf(day.Key),
                    $"{BeijingTime.Day(day.Key, context.Form.Call.Year)}境外授课只有 {overseas} 分钟，不足 {PaidDayMinutes} 分钟而按一天计费，请说明理由。");
            }

            if (day.GroupBy(session => session.Group).Max(group => group.Sum(session => session.Minutes ?? 0)) is > DailyMinutes and var minutes)
            {
                yield return new(
                    "DAY_TOO_LONG", Grade.NeedsReason, ExecutionFields.DayOf(day.Key),
                    $"{BeijingTime.Day(day.Key, context.Form.Call.Year)}共 {minutes} 分钟，超过 {DailyMinutes} 分钟，请说明理由。");
            }
        }
    }

    private static IEnumerable<Finding> Recorded(Schedule schedule)
    {
        var overseas = schedule.Sessions.Where(schedule.IsOverseas).ToList();
        var (recorded, all) = (overseas.Where(session => session.Medium == SessionMedium.Recorded).Sum(session => session.Minutes ?? 0), overseas.Sum(session => session.Minutes ?? 0));
        if (recorded * 2 > all)
        {
            yield return new(
                "RECORDED_OVER_HALF", Grade.NeedsReason, ExecutionFields.Sessions, $"录播 {recorded} 分钟，超过境外授课 {all} 分钟的一半，请说明理由。", "征集函 一、2");
        }
    }
}
