using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>A person as lists show one.</summary>
public sealed record PersonRow
{
    /// <summary>Account name.</summary>
    public required string Account { get; init; }

    /// <summary>Name as on documents.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail, if known.</summary>
    public string? Email { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    public required string Path { get; init; }

    public required Office Office { get; init; }

    /// <summary>Whether the person is suspended.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether a password has been set.</summary>
    public bool IsActivated { get; init; }

    /// <summary>Seats held now.</summary>
    public required IReadOnlyList<SeatKind> Seats { get; init; }

    /// <summary>Last request, UTC; null = never.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>The seats in words.</summary>
    public string SeatText => Seats.Count == 0 ? "无" : string.Join('、', Seats.Order().Select(seat => seat.Label()));

    /// <summary>「可用」,「未激活」 or「已停用」.</summary>
    public string State => IsSuspended ? "已停用" : IsActivated ? "可用" : "未激活";
}
