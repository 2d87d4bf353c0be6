using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>学员手册: what every trainee takes along, composed from what was filed; it names no trainee (M-35).</summary>
public static class HandbookSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "学员手册";

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五"];

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, FilingHead head)
    {
        var materials = ExecutionMaterials.Of(content);
        return new()
        {
            Kind = "handbook",
            Edition = 1,
            Title = $"{Title}　{context.Declaration.PlanNumber}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(18, Cell(24, CellRole.Title, Title)),
                Free(10, Small(16, context.Declaration.Title), Small(8, $"计划编号：{context.Declaration.PlanNumber}", Align.Right)),
                .. Chapters(materials, context).SelectMany((chapter, at) => chapter.Rows.Prepend(Heading($"{Numerals[at]}、{chapter.Title}"))),
                Free(10, Small(24, $"本手册随第 {head.Number.ToString(CultureInfo.InvariantCulture)} 次报送（{head.Paper}）编印，时间均为北京时间。安排有变化的，以组团单位通知为准。")),
            ],
        };
    }

    /// <summary>The chapters in order; 纪律和保密 stands only where the call lays something down.</summary>
    private static IEnumerable<(string Title, IEnumerable<Row> Rows)> Chapters(ExecutionMaterials materials, DossierContext context)
    {
        yield return ("培训班", About(materials.Class, context));
        yield return ("培训日程", Sessions(materials.Schedule, context.Form.Call.Year));
        yield return ("参训须知", Advice(materials.Class).Select(BodyText));
        if (context.Form.Call.FollowUp?.Discipline is { } discipline)
        {
            yield return ("纪律和保密要求", discipline.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(BodyText));
        }

        yield return ("联系方式", Contacts(materials.Class));
    }

    private static IEnumerable<Row> About(ClassPlan plan, DossierContext context) =>
    [
        Ruled(9, Label(5, "组团单位"), Value(19, "unit", context.Form.Unit.Name)),
        Ruled(9, Label(5, "培训时间"), Value(19, "period", plan.Period)),
        Ruled(9, Label(5, "授课形式"), Value(19, "mode", string.Join("，", new[] { plan.Mode?.Label(), plan.Venue }.OfType<string>()))),
        Ruled(9, Label(5, "会议平台"), Value(19, "platform", plan.Platform)),
    ];

    private static IEnumerable<Row> Sessions(Schedule schedule, int year)
    {
        yield return Ruled(8, Small(4, "日期", Align.Center), Small(4, "时间", Align.Center), Small(3, "类型", Align.Center), Small(8, "主题", Align.Center), Small(5, "教师", Align.Center)) with
        { Repeat = Repeat.Header, KeepWithNext = true };
        foreach (var session in schedule.InOrder)
        {
            yield return Ruled(
                8, Small(4, session.Date is { } day ? BeijingTime.Day(day, year) : null, Align.Center), Small(4, ExecutionFields.Hours(session), Align.Center),
                Small(3, session.Kind?.Label(), Align.Center), Small(8, string.Join("　", new[] { session.Title, session.Group }.OfType<string>())),
                Small(5, schedule.TeacherOf(session)?.Name));
        }
    }

    /// <summary>What the letter asks of those who take part (M-17…M-19, M-25).</summary>
    private static IEnumerable<string> Advice(ClassPlan plan)
    {
        yield return "请全程脱产参加，按时进入课堂，每半天签到一次；有事须事先向项目负责人请假。";
        yield return plan.Mode == DeliveryMode.Centralized
            ? "培训在集中场所进行，请服从现场安排，注意人身和财物安全。"
            : "请在本单位或固定场所参加，提前十分钟登录会议平台，实名入会，保持摄像头开启；中途掉线的，请重新登录并告知项目负责人。";
        yield return "课件和录像仅供本人学习，未经组团单位同意不得录制、转发或公开。";
        yield return "与境外教师交流不涉及国家秘密和工作秘密，不传递本单位内部资料。遇到敏感话题，请不要参与，并立即报告项目负责人。";
    }

    private static IEnumerable<Row> Contacts(ClassPlan plan) =>
    [
        Ruled(9, Label(5, "项目负责人"), Value(19, "leader", $"{plan.LeaderName}　{plan.LeaderPhone}")),
        Ruled(9, Label(5, "应急联系"), Value(19, "emergency", $"{plan.EmergencyName}　{plan.EmergencyPhone}")),
    ];

    private static Row Heading(string text) => Free(11, Cell(24, CellRole.Label, text) with { Align = Align.Left }) with { KeepWithNext = true };
}
