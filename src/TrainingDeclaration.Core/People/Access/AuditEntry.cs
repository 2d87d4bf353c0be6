using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>What was done to accounts: sign-ins, grants, sessions. Never updated, never deleted.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded { get; init; } = true;

    /// <summary>Who did it; null when nobody was signed in.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Account name of the person it was done to, as typed at a failed sign-in.</summary>
    public string? Account { get; init; }

    /// <summary>The person it was done to, when known.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The seat or the reason.</summary>
    public string? Detail { get; init; }

    /// <summary>Network address of the request.</summary>
    public string? Address { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.Account).HasMaxLength(60);
        builder.Property(e => e.Detail).HasMaxLength(200);
        builder.Property(e => e.Address).HasMaxLength(64);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Account, e.At });
    }
}
