using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Who viewed, printed or downloaded what. The only business rows that a GET may write.</summary>
public sealed class AccessLogEntry
{
    /// <summary>Maximum length of a purpose, in characters.</summary>
    public const int LongestPurpose = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    public required AccessKind Kind { get; init; }

    /// <summary>Who.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Short key of the declaration, bundle or plan.</summary>
    public required string ObjectKey { get; init; }

    /// <summary>Number of the submission that was printed or downloaded, if any.</summary>
    public int? SubmissionNumber { get; init; }

    /// <summary>What for, as typed; only where a purpose is asked for.</summary>
    public string? Purpose { get; init; }

    /// <summary>Network address of the request.</summary>
    public string? Address { get; init; }
}

internal sealed class AccessLogEntryMapping : IEntityTypeConfiguration<AccessLogEntry>
{
    public void Configure(EntityTypeBuilder<AccessLogEntry> builder)
    {
        builder.Property(e => e.ObjectKey).HasMaxLength(20);
        builder.Property(e => e.Purpose).HasMaxLength(AccessLogEntry.LongestPurpose);
        builder.Property(e => e.Address).HasMaxLength(64);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.ObjectKey, e.Kind });
    }
}
