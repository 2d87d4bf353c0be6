using System.Diagnostics;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What follows from a tier alone.</summary>
public static class Tiers
{
    /// <summary>The tier that the answers lead to: 高研 before 精品, then by what it applies for, otherwise 所级.</summary>
    public static Tier Of(AcademyClass body) =>
        body.PremiumKind == Cas.PremiumKind.MohrssAdvanced || body.ApplyMohrssConcurrently == true ? Tier.Advanced
        : body.PremiumKind == Cas.PremiumKind.Premium ? Tier.Premium
        : body.ApplyForFunding == true || body.ApplyForTechnicalSupport == true ? OfType(body.PlanType)
        : Tier.Institute;

    /// <summary>The tier of 院级培育 for the 计划类别; without one it stays 所级.</summary>
    public static Tier OfType(PlanType? type) => type switch
    {
        PlanType.Seminar => Tier.Seminar,
        PlanType.ShortCourse => Tier.ShortCourse,
        PlanType.Forum => Tier.Forum,
        _ => Tier.Institute,
    };

    /// <summary>The tier in words.</summary>
    public static string Label(this Tier tier) => tier switch
    {
        Tier.Institute => "所级培训项目",
        Tier.Seminar => "专业技术研修班",
        Tier.ShortCourse => "专项技术短期培训班",
        Tier.Forum => "学术讲坛",
        Tier.Premium => "精品培训项目",
        Tier.Advanced => "人社部高级研修项目",
        _ => throw new UnreachableException(),
    };

    /// <summary>Stable key of the tier as a category of the spine.</summary>
    public static string Key(this Tier tier) => tier switch
    {
        Tier.Institute => "institute",
        Tier.Seminar => "seminar",
        Tier.ShortCourse => "shortcourse",
        Tier.Forum => "forum",
        Tier.Premium => "premium",
        Tier.Advanced => "advanced",
        _ => throw new UnreachableException(),
    };
}
