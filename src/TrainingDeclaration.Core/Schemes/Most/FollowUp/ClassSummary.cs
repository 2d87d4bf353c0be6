using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训总结 as it is typed, in seven parts (M-40).</summary>
public sealed class ClassSummary : SectionContent
{
    /// <summary>Kind of the photographs and screenshots.</summary>
    public const string Photo = "photo";

    /// <summary>The texts by part.</summary>
    public SortedDictionary<SummaryPart, string> Parts { get; set; } = [];
}

/// <summary>A part of 培训总结. Stored by name.</summary>
public enum SummaryPart
{
    /// <summary>组织实施.</summary>
    Organization = 1,

    /// <summary>课程与师资.</summary>
    Courses,

    /// <summary>学员情况.</summary>
    Trainees,

    /// <summary>经费使用.</summary>
    Money,

    /// <summary>安全保密与外事纪律.</summary>
    Discipline,

    /// <summary>成效与成果.</summary>
    Results,

    /// <summary>问题与建议; may be 无.</summary>
    Problems,
}
