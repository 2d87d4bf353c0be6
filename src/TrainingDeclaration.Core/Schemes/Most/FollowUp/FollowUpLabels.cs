using System.Diagnostics;
using System.Globalization;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The choices of execution materials in Chinese, in one place.</summary>
public static class FollowUpLabels
{
    /// <summary>The clauses that every agreement must have (M-33).</summary>
    public static readonly IReadOnlyList<AgreementClause> Required =
        [AgreementClause.Dress, AgreementClause.SensitiveTopics, AgreementClause.Ideology, AgreementClause.ForceMajeure];

    public static string Label(this AgreementClause clause) => clause switch
    {
        AgreementClause.Dress => "教师着装",
        AgreementClause.SensitiveTopics => "授课不涉及敏感话题",
        AgreementClause.Ideology => "不涉及意识形态问题",
        AgreementClause.ForceMajeure => "疫情等不可抗力",
        AgreementClause.Secrecy => "保密",
        AgreementClause.Recordings => "录播使用与知识产权",
        AgreementClause.PersonalData => "个人信息保护",
        _ => throw new UnreachableException(),
    };

    public static string Label(this SessionKind kind) => kind switch
    {
        SessionKind.Lecture => "授课",
        SessionKind.Discussion => "研讨",
        SessionKind.Visit => "线上参观",
        SessionKind.Opening => "开班",
        SessionKind.Closing => "结业",
        SessionKind.Test => "测验",
        SessionKind.SelfStudy => "自习",
        _ => throw new UnreachableException(),
    };

    public static string Label(this Interpreting interpreting) => interpreting switch
    {
        Interpreting.None => "无",
        Interpreting.Consecutive => "交替传译",
        Interpreting.Simultaneous => "同声传译",
        _ => throw new UnreachableException(),
    };

    public static string Label(this DeliveryMode mode) => mode == DeliveryMode.Centralized ? "封闭式" : "分散式";

    public static string Label(this ClaimItem item) => item switch
    {
        ClaimItem.Teaching => "授课",
        ClaimItem.Interpreting => "翻译",
        ClaimItem.Venue => "场租",
        ClaimItem.Materials => "资料",
        ClaimItem.CourseDesign => "课程设计",
        ClaimItem.Practice => "对口业务考察或实践",
        ClaimItem.Other => "其他（不属于培训费）",
        _ => throw new UnreachableException(),
    };

    /// <summary>「14:30」 for minutes after midnight; beyond 24:00 it is the next day's time.</summary>
    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");

    /// <summary>An amount of a currency:「34,500.00 EUR」.</summary>
    public static string Amount(long cents, string? currency) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:#,##0.00} {currency}");
}
