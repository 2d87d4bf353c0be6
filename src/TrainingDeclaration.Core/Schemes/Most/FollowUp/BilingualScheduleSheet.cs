using System.Diagnostics;
using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// 课程表 in Chinese and English for the institutions abroad: each session in Beijing time and on the clocks of its teacher. It leaves
/// the country, so it names neither trainee nor telephone number (P-07).
/// </summary>
public static class BilingualScheduleSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "课程表 Course Schedule";

    private const int MinutesOfADay = 24 * 60;

    /// <summary>The sheet.</summary>
    /// <param name="on">Beijing date on which it is drawn.</param>
    public static Sheet Describe(DossierContent content, DossierContext context, DateOnly on)
    {
        var materials = ExecutionMaterials.Of(content);
        var plan = materials.Class;
        return new()
        {
            Kind = "schedule-bilingual",
            Edition = 1,
            Title = $"{Title}　{context.Declaration.PlanNumber}",
            Orientation = Orientation.Landscape,
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Ruled(9, Small(4, "培训班 Course"), Small(12, context.Declaration.Title), Small(3, "日期 Dates"), Small(5, Dates(plan))),
                Ruled(9, Small(4, "组团单位 Organizer"), Small(12, context.Form.Unit.Name), Small(3, "编号 No."), Small(5, context.Declaration.PlanNumber)),
                Ruled(9, Small(4, "培训机构 Institution"), Small(12, string.Join('\n', materials.Agreements.Items.Select(Name))), Small(3, "平台 Platform"), Small(5, plan.Platform)),
                Free(3, Cell(24, CellRole.Small)),
                Ruled(
                    11, Small(3, "日期\nDate", Align.Center), Small(3, "北京时间\nBeijing time", Align.Center), Small(5, "当地时间\nLocal time", Align.Center),
                    Small(3, "类型\nType", Align.Center), Small(5, "主题\nTopic", Align.Center), Small(5, "教师、语言、口译\nTeacher, language, interpreting", Align.Center))
                    with { KeepWithNext = true, Repeat = Repeat.Header },
                .. materials.Schedule.InOrder.Select(session => Row(materials, session)),
                Free(10, Small(24, $"以北京时间（UTC+8）为准，当地时间按教师所在地的时区换算。\nBeijing time (UTC+8) prevails; local times are those of the teacher's place. {Day(on)}")),
            ],
        };
    }

    private static Row Row(ExecutionMaterials materials, ClassSession session)
    {
        var teacher = materials.Schedule.TeacherOf(session);
        return Ruled(
            10, Small(3, session.Date is { } day ? $"{Day(day)}\n{Weekday(day)}" : null, Align.Center), Small(3, ExecutionFields.Hours(session), Align.Center),
            Small(5, Local(teacher, session) ?? "—", Align.Center), Small(3, Lines(session.Kind is { } kind ? Both(kind) : null, session.Medium is { } medium ? Both(medium) : null), Align.Center),
            Small(5, Lines(session.Title, session.Group)),
            Small(5, Lines(teacher?.Name, session.Language, session.Interpreting is { } interpreting and not Interpreting.None ? Both(interpreting) : null)));
    }

    /// <summary>「09:00–11:00」 and the place with its offset; with the day where it is another one, null where too little is known.</summary>
    private static string? Local(Teacher? teacher, ClassSession session)
    {
        var zone = teacher is null ? null : Zones.Find(teacher.CountryCode, teacher.ZoneId) ?? Zones.Preset(teacher.CountryCode);
        if (zone is null || session is not { Date: { } day, Start: { } start } || ClassTime.Local(day, start, zone.Id) is not { } from)
        {
            return null;
        }

        var end = start + (session.Minutes ?? 0);
        var to = session.Minutes is null ? null : ClassTime.Local(day.AddDays(end / MinutesOfADay), end % MinutesOfADay, zone.Id);
        var hours = string.Join('–', new[] { from, to }.OfType<LocalTime>().Select(time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)));
        return $"{hours}{(from.DaysFromBeijing == 0 ? "" : $"\n{Day(from.Date)} {Weekday(from.Date)}{from.DayMark}")}\n"
            + $"{zone.City.Split('、')[0]} {zone.Id.Split('/')[^1].Replace('_', ' ')}, {from.OffsetText}{(from.IsSummerTime ? " 夏令时 DST" : "")}";
    }

    private static string? Dates(ClassPlan plan) => plan is { StartsOn: { } start, EndsOn: { } end } ? $"{Day(start)} – {Day(end)}" : null;

    private static string Name(Agreement agreement) => string.Join(' ', new[] { agreement.Institution, agreement.ForeignName }.OfType<string>());

    private static string? Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Weekday(DateOnly day) => $"周{"日一二三四五六"[(int)day.DayOfWeek]} {day.ToString("ddd", CultureInfo.InvariantCulture)}";

    private static string Both(SessionKind kind) => kind.Label() + kind switch
    {
        SessionKind.Lecture => " Lecture",
        SessionKind.Discussion => " Discussion",
        SessionKind.Visit => " Online visit",
        SessionKind.Opening => " Opening",
        SessionKind.Closing => " Closing",
        SessionKind.Test => " Test",
        SessionKind.SelfStudy => " Self-study",
        _ => throw new UnreachableException(),
    };

    private static string Both(SessionMedium medium) => medium.Label() + (medium == SessionMedium.Live ? " Live" : " Recorded");

    private static string Both(Interpreting interpreting) => interpreting.Label() + (interpreting == Interpreting.Consecutive ? " Consecutive" : " Simultaneous");
}
