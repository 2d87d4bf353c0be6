using System.Diagnostics;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The answers of the academy's form in words.</summary>
public static class AcademyLabels
{
    /// <summary>The 计划类别.</summary>
    public static string Label(this PlanType type) => type switch
    {
        PlanType.Seminar => "专业技术研修班",
        PlanType.ShortCourse => "专项技术短期培训班",
        PlanType.Forum => "学术讲坛",
        _ => throw new UnreachableException(),
    };

    /// <summary>The 培训对象类别.</summary>
    public static string Label(this AudienceKind kind) => kind switch
    {
        AudienceKind.Research => "科研人员",
        AudienceKind.Science => "科技人员",
        AudienceKind.Technical => "专业技术人员",
        AudienceKind.Management => "管理人员",
        AudienceKind.Other => "其他",
        _ => throw new UnreachableException(),
    };

    /// <summary>The answer in the column 精品项目.</summary>
    public static string Label(this PremiumKind kind) => kind switch
    {
        PremiumKind.No => "否",
        PremiumKind.Premium => "精品培训项目",
        PremiumKind.MohrssAdvanced => "人社部高级研修项目",
        _ => throw new UnreachableException(),
    };

    /// <summary>The system (体系) that a tier belongs to: 所级, 院级培育, 精品 or 高研 (C-04).</summary>
    public static string System(this Tier tier) => tier switch
    {
        Tier.Institute => "所级培训项目",
        Tier.Seminar or Tier.ShortCourse or Tier.Forum => "院级培育项目",
        Tier.Premium => "精品培训项目",
        Tier.Advanced => "人社部高级研修项目",
        _ => throw new UnreachableException(),
    };

    /// <summary>是, 否, or nothing.</summary>
    public static string? YesNo(bool? answer) => answer switch { true => "是", false => "否", null => null };
}
