namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// What a class is declared as: the four tiers (C-04), the second split by 计划类别 because each has its own rules and
/// quota (§7 of the decision table).
/// </summary>
public enum Tier
{
    /// <summary>所级培训项目.</summary>
    Institute = 1,

    /// <summary>院级培育：专业技术研修班.</summary>
    Seminar,

    /// <summary>院级培育：专项技术短期培训班.</summary>
    ShortCourse,

    /// <summary>院级培育：学术讲坛.</summary>
    Forum,

    /// <summary>精品培训项目.</summary>
    Premium,

    /// <summary>人力资源社会保障部高级研修项目.</summary>
    Advanced,
}
