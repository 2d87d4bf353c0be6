namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>The one column that the guide calls 精品项目 and 是否精品 .</summary>
public enum PremiumKind
{
    /// <summary>否.</summary>
    No = 1,

    /// <summary>精品培训项目.</summary>
    Premium,

    /// <summary>人力资源社会保障部高级研修项目, managed as 精品 (C-59).</summary>
    MohrssAdvanced,
}
