namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What an incident is about. Stored by name.</summary>
public enum IncidentKind
{
    /// <summary>敏感话题.</summary>
    SensitiveTopic = 1,

    /// <summary>意识形态.</summary>
    Ideology,

    /// <summary>着装.</summary>
    Dress,

    /// <summary>信息泄露.</summary>
    Leak,

    /// <summary>网络中断.</summary>
    Network,

    /// <summary>疫情.</summary>
    Epidemic,

    /// <summary>健康.</summary>
    Health,

    /// <summary>其他.</summary>
    Other,
}
