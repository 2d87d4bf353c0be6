using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>A seat that a person holds now. Revoking it deletes the row; the audit trail keeps the history.</summary>
public sealed class Seat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who holds it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Which seat.</summary>
    public required SeatKind Kind { get; init; }

    /// <summary>When it was granted, UTC.</summary>
    public required DateTimeOffset GrantedAt { get; init; }
}

internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder) =>
        builder.HasIndex(s => new { s.UserId, s.Kind }).IsUnique();
}
