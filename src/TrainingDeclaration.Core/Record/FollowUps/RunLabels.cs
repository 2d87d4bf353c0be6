using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What is recorded while a class is held, in Chinese, in one place.</summary>
public static class RunLabels
{
    public static string Label(this HalfDay half) => half switch
    {
        HalfDay.Morning => "上午",
        HalfDay.Afternoon => "下午",
        HalfDay.Evening => "晚上",
        _ => throw new UnreachableException(),
    };

    public static string Label(this Attendance attendance) => attendance switch
    {
        Attendance.Present => "到",
        Attendance.Late => "迟到",
        Attendance.Excused => "请假",
        Attendance.Absent => "缺席",
        _ => throw new UnreachableException(),
    };

    /// <summary>The mark in one character, for tables.</summary>
    public static string Letter(this Attendance attendance) => attendance switch
    {
        Attendance.Present => "√",
        Attendance.Late => "迟",
        Attendance.Excused => "假",
        Attendance.Absent => "缺",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the trainee was there.</summary>
    public static bool Counts(this Attendance attendance) => attendance is Attendance.Present or Attendance.Late;

    public static string Label(this IncidentKind kind) => kind switch
    {
        IncidentKind.SensitiveTopic => "敏感话题",
        IncidentKind.Ideology => "意识形态",
        IncidentKind.Dress => "着装",
        IncidentKind.Leak => "信息泄露",
        IncidentKind.Network => "网络中断",
        IncidentKind.Epidemic => "疫情",
        IncidentKind.Health => "健康",
        IncidentKind.Other => "其他",
        _ => throw new UnreachableException(),
    };

    public static string Label(this IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Minor => "一般",
        IncidentSeverity.Serious => "较重",
        IncidentSeverity.Major => "重大",
        _ => throw new UnreachableException(),
    };
}
