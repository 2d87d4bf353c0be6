namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Where a trainee's registration stands. Stored by name.</summary>
public enum Registration
{
    /// <summary>报名.</summary>
    Registered = 1,

    /// <summary>录取.</summary>
    Admitted,

    /// <summary>候补.</summary>
    Waiting,

    /// <summary>未录取.</summary>
    Declined,

    /// <summary>退出, with a reason.</summary>
    Withdrawn,
}
