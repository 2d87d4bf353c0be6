namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>计划类别: what an institute's annual plan contains (C-07).</summary>
public enum PlanType
{
    /// <summary>专业技术研修班.</summary>
    Seminar = 1,

    /// <summary>专项技术短期培训班.</summary>
    ShortCourse,

    /// <summary>学术讲坛.</summary>
    Forum,
}
