namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What a bill is for: the parts of 培训费, and what is none (F-04). Stored by name.</summary>
public enum ClaimItem
{
    /// <summary>授课.</summary>
    Teaching = 1,

    /// <summary>翻译.</summary>
    Interpreting,

    /// <summary>场租.</summary>
    Venue,

    /// <summary>资料.</summary>
    Materials,

    /// <summary>课程设计.</summary>
    CourseDesign,

    /// <summary>对口业务考察或实践.</summary>
    Practice,

    /// <summary>其他: no part of 培训费.</summary>
    Other,
}
