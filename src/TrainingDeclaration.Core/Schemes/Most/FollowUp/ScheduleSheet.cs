using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>课表: the sessions in Beijing time and who teaches (M-36). It is drawn and never frozen, and names no trainee.</summary>
public static class ScheduleSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训班课表";

    private const string Weekdays = "日一二三四五六";

    /// <summary>The sheet in Chinese.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context)
    {
        var materials = ExecutionMaterials.Of(content);
        var plan = materials.Class;
        return new()
        {
            Kind = "schedule",
            Edition = 1,
            Title = $"{Title}　{context.Declaration.PlanNumber}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(14, $"组团单位：{context.Form.Unit.Name}"), Small(10, $"计划编号：{context.Declaration.PlanNumber}", Align.Right)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", context.Declaration.Title)),
                Ruled(10, Label(4, "办班时间"), Value(10, "period", plan.Period), Label(4, "培训天数"), Value(6, "days", $"{materials.Schedule.TrainingDays.Count} 天")),
                Ruled(10, Label(4, "授课形式"), Value(10, "mode", plan.Mode?.Label()), Label(4, "平台、场所"), Value(6, "platform", string.Join('，', new[] { plan.Platform, plan.Venue }.OfType<string>()))),
                FilingSheet.Heading("一、日程（北京时间）"),
                .. Sessions(materials, isFull: true, day => $"{day.Month}月{day.Day}日\n周{Weekdays[(int)day.DayOfWeek]}"),
                .. Teachers(materials),
            ],
        };
    }

    /// <summary>The rows of the sessions below their head, by day and time.</summary>
    /// <param name="isFull">Whether language and interpreting stand with the teacher, and the head on every page.</param>
    /// <param name="day">How a day is written.</param>
    internal static IEnumerable<Row> Sessions(ExecutionMaterials materials, bool isFull, Func<DateOnly, string> day)
    {
        var schedule = materials.Schedule;
        var head = FilingSheet.Head((3, "日期"), (4, "时间"), (3, "类型"), (8, "主题"), (6, "教师"));
        yield return isFull ? head with { Repeat = Repeat.Header } : head;
        foreach (var session in schedule.InOrder)
        {
            yield return Ruled(
                8, Small(3, session.Date is { } on ? day(on) : null, Align.Center), Small(4, ExecutionFields.Hours(session), Align.Center),
                Small(3, session.Kind?.Label(), Align.Center), Small(8, string.Join("　", new[] { session.Title, session.Group }.OfType<string>())),
                Small(6, string.Join("，", new[]
                {
                    schedule.TeacherOf(session)?.Name, session.Medium?.Label(), isFull ? session.Language : null,
                    isFull && session.Interpreting is not null and not Interpreting.None ? session.Interpreting?.Label() : null,
                }.OfType<string>())));
        }
    }

    private static IEnumerable<Row> Teachers(ExecutionMaterials materials)
    {
        if (materials.Schedule.Teachers.Count == 0)
        {
            yield break;
        }

        yield return FilingSheet.Heading("二、教师");
        yield return FilingSheet.Head((5, "姓名"), (5, "职务职称"), (9, "所属机构"), (5, "授课地点"));
        foreach (var teacher in materials.Schedule.Teachers)
        {
            yield return Ruled(
                8, Small(5, teacher.Name), Small(5, teacher.Title), Small(9, materials.AgreementOf(teacher.AgreementId)?.Institution ?? SessionReader.Domestic),
                Small(5, Countries.Find(teacher.CountryCode)?.Name, Align.Center));
        }
    }
}
