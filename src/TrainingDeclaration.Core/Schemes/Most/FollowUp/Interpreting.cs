namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>How a session is interpreted. Stored by name.</summary>
public enum Interpreting
{
    /// <summary>无.</summary>
    None = 1,

    /// <summary>交替传译.</summary>
    Consecutive,

    /// <summary>同声传译.</summary>
    Simultaneous,
}
