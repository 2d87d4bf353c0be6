using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What is confirmed of a class when it begins or ends; its days are in <see cref="HeldInput"/>.</summary>
public sealed record RunInput
{
    /// <summary>When the trainees were instructed in secrecy and discipline, Beijing.</summary>
    public DateOnly? BriefedOn { get; init; }

    /// <summary>The tick: the platform was tested.</summary>
    public bool PlatformTested { get; init; }

    /// <summary>The reasons given, by <see cref="Schemes.Finding.ReasonKey"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();
}

/// <summary>An incident that is reported, or the one that is closed.</summary>
public sealed record IncidentInput
{
    /// <summary>Which one is closed.</summary>
    public int? Ordinal { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    public IncidentKind? Kind { get; init; }

    public IncidentSeverity? Severity { get; init; }

    /// <summary>What happened.</summary>
    public string? Text { get; init; }

    /// <summary>What was done at once.</summary>
    public string? ActionTaken { get; init; }
}
