using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 登记开班 and 登记结束 of a ministry's class (M-25, M-38, M-39).</summary>
public static class ClassRunRules
{
    /// <summary>By so many days a class may begin earlier or later than accepted without a change.</summary>
    private const int Tolerance = 1;

    private const string LowAttendance = "ATTENDANCE_LOW";

    private const string LeaderAway = "LEADER_AWAY";

    private const string ClosedLate = "DAY_CLOSED_LATE";

    private const string Held = "征集函 二（一）7";

    private const string Secrecy = "征集函 二（一）";

    /// <summary>The rules.</summary>
    public static readonly RunRules Rules = new()
    {
        Days = Days,
        Begin = Begin,
        End = End,
        LastDay = LastDay,
        LabelOf = LabelOf,
        SignInSheet = FollowUp.SignInSheet.Describe,
    };

    private static DateOnly? LastDay(DossierContent content) => content.Section<ClassPlan>(SectionKind.Class).EndsOn;

    /// <summary>The days on which the schedule has sessions, by the Beijing time at which they begin.</summary>
    private static IReadOnlyList<PlannedDay> Days(DossierContent content)
    {
        var schedule = content.Section<Schedule>(SectionKind.Schedule);
        return
        [
            .. schedule.InOrder.Where(session => session is { Date: not null, Start: not null }).GroupBy(session => session.Date!.Value).OrderBy(day => day.Key)
                .Select(day => new PlannedDay(day.Key, [.. day.GroupBy(session => HalfOf(session.Start!.Value)).OrderBy(half => half.Key).Select(half => new PlannedHalf(
                    half.Key, half.Sum(session => session.Minutes ?? 0),
                    [.. half.Select(session => new PlannedSession(ExecutionFields.Hours(session), session.Title, schedule.TeacherOf(session)?.Name)
                    {
                        Start = session.Start!.Value,
                        Minutes = session.Minutes ?? 0,
                    })]))],
                    day.Any(schedule.IsOverseas))),
        ];
    }

    private static HalfDay HalfOf(int start) => start < 12 * 60 ? HalfDay.Morning : start < 18 * 60 ? HalfDay.Afternoon : HalfDay.Evening;

    private static IReadOnlyList<Finding> Begin(RunRecord record, DossierContext context, ActInput? input)
    {
        var today = BeijingTime.DateOf(context.At);
        if (record.Plan.Section<ClassPlan>(SectionKind.Class).StartsOn is not { } planned)
        {
            return [Error("NO_START", "heldFrom", "审核通过的材料没有开班日期。")];
        }

        var earliest = planned.AddDays(-Tolerance);
        return today < earliest ? [Error("NOT_YET", "heldFrom", $"审核通过的开班日期是{BeijingTime.LongDay(planned)}，最早可在{BeijingTime.LongDay(earliest)}登记。")]
            : input is null ? [] : [.. BeginTyped(record, context, input, planned, today).OrderByDescending(finding => finding.Grade)];
    }

    private static IEnumerable<Finding> BeginTyped(RunRecord record, DossierContext context, ActInput input, DateOnly planned, DateOnly today)
    {
        if (input.Held.From is not { } start)
        {
            yield return Error("START_REQUIRED", "heldFrom", $"请填写实际开班日期，如 {planned:yyyy-MM-dd}。");
            yield break;
        }

        if (start > today)
        {
            yield return Error("START_AHEAD", "heldFrom", "实际开班日期还没有到，开班当天或之后再登记。");
        }

        if (Math.Abs(start.DayNumber - planned.DayNumber) > Tolerance)
        {
            yield return Error("START_SHIFTED", "heldFrom", $"与审核通过的开班日期{BeijingTime.LongDay(planned)}相差超过一天。请核对；确实改期的，须先办理变更。");
        }

        if (input.Run.BriefedOn is not { } briefed)
        {
            yield return Error("BRIEFING_REQUIRED", "briefedOn", "请填写对学员进行保密和纪律教育的日期，如 " + planned.ToString("yyyy-MM-dd", null) + "。", Secrecy);
        }
        else if (briefed > today || briefed > start)
        {
            yield return Error("BRIEFING_LATE", "briefedOn", "保密和纪律教育应在开班前或开班当天进行，日期不能晚于开班。请核对。", Secrecy);
        }

        if (!input.Run.PlatformTested)
        {
            yield return Error("PLATFORM_UNTESTED", "platformTested", "请确认会议平台已经与境外机构和学员测试通过。");
        }

        if (today > planned.AddDays(Tolerance))
        {
            yield return Reason("BEGUN_LATE", $"开班登记晚于{BeijingTime.LongDay(planned.AddDays(Tolerance))}，请在“说明”里写明理由。", input.Comment);
        }

        if (record.FundedAt is { } funded && start < BeijingTime.DateOf(funded))
        {
            yield return Reason("BEGUN_UNFUNDED", $"实际开班早于经费通知单的日期（{BeijingTime.LongDay(BeijingTime.DateOf(funded))}），请在“说明”里写明理由。", input.Comment);
        }
    }

    private static IReadOnlyList<Finding> End(RunRecord record, DossierContext context, DateOnly until, IReadOnlyDictionary<string, string> reasons) =>
    [
        .. Ended(record, context, until)
            .Select(finding => finding.Grade == Grade.NeedsReason ? finding with { Reason = reasons.GetValueOrDefault(finding.ReasonKey) } : finding)
            .OrderByDescending(finding => finding.Grade),
    ];

    private static IEnumerable<Finding> Ended(RunRecord record, DossierContext context, DateOnly until)
    {
        var today = BeijingTime.DateOf(context.At);
        if (until > today)
        {
            yield return Error("END_AHEAD", "heldUntil", "实际结束日期还没有到，办完后再登记。");
        }

        if (context.Declaration.HeldFrom is { } from && until < from)
        {
            yield return Error("END_BEFORE_START", "heldUntil", $"结束日期早于实际开班日期（{BeijingTime.LongDay(from)}），请核对。");
        }

        if (LastDay(record.Plan) is { } last && until > last)
        {
            yield return Error("END_SHIFTED", "heldUntil", $"晚于审核通过的结束日期{BeijingTime.LongDay(last)}。请核对；确实延期的，须先办理变更。", Held);
        }

        var figures = record.AttendanceUntil(until);
        foreach (var day in figures.Days)
        {
            foreach (var finding in Of(record, day, context.At))
            {
                yield return finding;
            }
        }

        var least = context.Form.Limit(FollowUpLimits.AttendanceMinimum);
        foreach (var trainee in figures.Trainees.Where(trainee => trainee.Marked == trainee.Due && trainee.Percent < least))
        {
            yield return new(
                LowAttendance, Grade.NeedsReason, $"trainee.{trainee.Number:000}",
                $"学员 {TraineeLabels.ClassNumber(trainee.Number)} 应到 {trainee.Due} 个半天，实到 {trainee.Attended} 个（{trainee.Percent}%），低于 {least}%，请说明理由。", Held);
        }
    }

    private static IEnumerable<Finding> Of(RunRecord record, DayFigures figures, DateTimeOffset at)
    {
        var (day, log) = (figures.Day, record.Days.GetValueOrDefault(figures.Day.Date));
        var (field, name) = ($"day.{day.Date:yyyyMMdd}", BeijingTime.Day(day.Date, day.Date.Year));
        if (figures.Unmarked > 0)
        {
            yield return Error("ATTENDANCE_MISSING", field, $"{name}还有 {figures.Unmarked} 处考勤未登记，请补齐。", Held);
        }

        if (log?.LeaderPresent is null)
        {
            yield return Error("LEADER_UNKNOWN", field, $"{name}没有登记项目负责人是否全程在班，请补齐。", "征集函 二（一）5");
        }
        else if (log.LeaderPresent == false)
        {
            yield return new(LeaderAway, Grade.NeedsReason, field, $"{name}项目负责人没有全程在班，请说明理由。", "征集函 二（一）5");
        }

        if ((log?.ClosedAt ?? at) >= BeijingTime.EndOf(day.Date.AddDays(1)))
        {
            yield return new(ClosedLate, Grade.NeedsReason, field, $"{name}的日志{(log?.ClosedAt is null ? "到现在还没有办结" : "办结晚于次日")}，请说明理由。", Held);
        }
    }

    /// <summary>The key names the rule and its day or trainee: <c>LEADER_AWAY@day.20221011</c>.</summary>
    private static string LabelOf(string key)
    {
        var (code, field) = key.Split('@') is [var rule, var subject] ? (rule, subject) : (key, "");
        var about = field.Split('.') is not [var kind, var id] ? ""
            : kind == "trainee" ? $"学员 {id} "
            : DateOnly.TryParseExact(id, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{BeijingTime.Day(day, day.Year)} " : "";
        return about + code switch { LowAttendance => "出勤偏低", LeaderAway => "负责人未全程在班", ClosedLate => "日志办结迟", _ => "说明" };
    }

    private static Finding Error(string code, string field, string message, string? clause = null) => new(code, Grade.Error, field, message, clause);

    private static Finding Reason(string code, string message, string? reason) => new(code, Grade.NeedsReason, "comment", message, Held) { Reason = reason };
}
