namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What a rule looks at. <see cref="Measures"/> defines how it is read from a class.</summary>
public enum Measure
{
    /// <summary>Dates outside the call's year.</summary>
    DatesOutsideYear = 1,

    /// <summary>计划类别.</summary>
    PlanType,

    /// <summary>天数.</summary>
    Days,

    /// <summary>人数.</summary>
    Persons,

    /// <summary>人次 of 高研.</summary>
    PersonTimes,

    /// <summary>场次 per year.</summary>
    Sessions,

    /// <summary>每场学时.</summary>
    CreditHours,

    /// <summary>培训对象类别.</summary>
    AudienceKind,

    /// <summary>Whether the audience is stated to be domestic.</summary>
    DomesticAudience,

    /// <summary>Invited experts from abroad with institution and country.</summary>
    ForeignExperts,

    /// <summary>Invited experts whose institution or country is missing.</summary>
    IncompleteExperts,

    /// <summary>Whether it is held live online.</summary>
    Live,

    /// <summary>面向院内单位开放.</summary>
    OpenToAcademy,

    /// <summary>自编特色培训教材.</summary>
    OwnTextbook,

    /// <summary>联合施训单位.</summary>
    JointUnits,

    /// <summary>申请金额 in 万元.</summary>
    RequestedWan,

    /// <summary>是否申请资助.</summary>
    Funding,

    /// <summary>是否申请专项技术支持.</summary>
    TechnicalSupport,

    /// <summary>精品项目 / 是否精品.</summary>
    PremiumKind,

    /// <summary>同时申报高研.</summary>
    Concurrent,

    /// <summary>Former projects that 精品 builds on.</summary>
    PremiumBasis,

    /// <summary>Times that this class was held.</summary>
    ThisClassHeld,

    /// <summary>Former projects that 高研 builds on.</summary>
    AdvancedBasis,

    /// <summary>Classes of earlier years that contradict our own records.</summary>
    FalseRecords,

    /// <summary>Classes of earlier years that count without any record.</summary>
    UnprovedHistory,

    /// <summary>Classes for which two documents are enough.</summary>
    Exempting,

    /// <summary>Required kinds of files that are missing.</summary>
    MissingMaterials,

    /// <summary>Presentations in place of a list of textbooks.</summary>
    Presentations,

    /// <summary>Chosen 重点支持方向 of the tier.</summary>
    Directions,
}
