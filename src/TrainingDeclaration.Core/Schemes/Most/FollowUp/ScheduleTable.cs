using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>课表 as a spreadsheet, in the columns of the import, so that it can be worked on and brought back; no trainee stands in it (P-07).</summary>
public static class ScheduleTable
{
    /// <summary>What each column takes.</summary>
    public static IReadOnlyList<(string Column, string Says)> Hints { get; } =
    [
        (SessionReader.Date, "北京时间的日期，如 2022-10-10"), (SessionReader.Start, "北京时间，如 15:00"), (SessionReader.Minutes, "这次课有多少分钟，如 120"),
        (SessionReader.Kind, Words<SessionKind>(FollowUpLabels.Label)), (SessionReader.Medium, Words<SessionMedium>(DemandFields.Label)),
        (SessionReader.Title, $"{ScheduleRules.Longest} 字以内"), (SessionReader.Teacher, "已登记教师的姓名；没有教师的填“无”"),
        (SessionReader.Institution, $"培训协议里的机构；境内的填“{SessionReader.Domestic}”。新教师必填，导入时一并登记"), (SessionReader.Country, "教师授课所在地，如 德国。新教师必填"),
        (SessionReader.Language, "授课语言，如 英语；选填"), (SessionReader.Interpreters, Words<Interpreting>(FollowUpLabels.Label)), (SessionReader.Group, "分组同时上课时填写；选填"),
    ];

    /// <summary>The file.</summary>
    /// <param name="made">What the content is and when it was exported, a sentence for the head.</param>
    public static byte[] Write(DossierContent content, DossierContext context, string made)
    {
        var materials = ExecutionMaterials.Of(content);
        return Spreadsheet.Write(new SheetTable("培训日程", SessionReader.Columns, [.. materials.Schedule.InOrder.Select(session => Row(materials, session))])
        {
            Head = [$"{context.Declaration.PlanNumber}　{context.Declaration.Title}　{context.Form.Unit.Name}", $"培训日程（北京时间）　{made}"],
        });
    }

    private static object?[] Row(ExecutionMaterials materials, ClassSession session)
    {
        var teacher = materials.Schedule.TeacherOf(session);
        return
        [
            session.Date, session.Start is { } start ? FollowUpLabels.Clock(start) : null, session.Minutes, session.Kind?.Label(), session.Medium?.Label(), session.Title,
            teacher?.Name, teacher is null ? null : materials.AgreementOf(teacher.AgreementId)?.Institution ?? SessionReader.Domestic, Countries.Find(teacher?.CountryCode)?.Name,
            session.Language, session.Interpreting?.Label(), session.Group,
        ];
    }

    private static string Words<T>(Func<T, string> label)
        where T : struct, Enum => string.Join('、', Enum.GetValues<T>().Select(label));
}
