namespace TrainingDeclaration.Core.People.Access;

/// <summary>One line of the audit page, from either of the two records.</summary>
public sealed record AuditRow
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in words.</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>To whom or to what.</summary>
    public string? Subject { get; init; }

    /// <summary>Seat, reason or submission.</summary>
    public string? Detail { get; init; }

    /// <summary>Network address.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded { get; init; } = true;
}
