using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>What the audit page is asked to show.</summary>
/// <param name="Person">Part of an account or a name; null = anybody.</param>
/// <param name="From">First Beijing day; null = from the beginning.</param>
/// <param name="To">Last Beijing day; null = until now.</param>
public sealed record AuditFilter(string? Person, DateOnly? From, DateOnly? To)
{
    /// <summary>First instant, UTC.</summary>
    public DateTimeOffset Since => From is { } day ? BeijingTime.StartOf(day) : DateTimeOffset.UnixEpoch;

    /// <summary>The instant after the last, UTC.</summary>
    public DateTimeOffset Until => To is { } day ? BeijingTime.EndOf(day) : BeijingTime.EndOf(new DateOnly(9000, 1, 1));
}
