namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>在职状态 of a trainee (M-19). Stored by name.</summary>
public enum Employment
{
    /// <summary>在职.</summary>
    Employed = 1,

    /// <summary>返聘.</summary>
    Reemployed,

    /// <summary>其他.</summary>
    Other,
}
