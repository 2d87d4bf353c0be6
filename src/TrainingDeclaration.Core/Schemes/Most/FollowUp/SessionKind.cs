namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What happens in a session. Stored by name.</summary>
public enum SessionKind
{
    /// <summary>授课.</summary>
    Lecture = 1,

    /// <summary>研讨.</summary>
    Discussion,

    /// <summary>线上参观.</summary>
    Visit,

    /// <summary>开班.</summary>
    Opening,

    /// <summary>结业.</summary>
    Closing,

    /// <summary>测验.</summary>
    Test,

    /// <summary>自习.</summary>
    SelfStudy,
}
