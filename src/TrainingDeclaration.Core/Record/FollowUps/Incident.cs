using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>情况: something that went wrong around a class, what was done at once, and how it ended (M-52).</summary>
public sealed class Incident
{
    /// <summary>Maximum length of its texts, in characters.</summary>
    public const int Longest = 1_000;

    /// <summary>Within this time the authority must know of a serious incident (H-15).</summary>
    private static readonly TimeSpan MajorWithin = TimeSpan.FromHours(2);

    public required Guid DeclarationId { get; init; }

    /// <summary>1, 2 … within the class.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required IncidentKind Kind { get; init; }

    public required IncidentSeverity Severity { get; init; }

    /// <summary>What happened.</summary>
    public required string Text { get; init; }

    /// <summary>What was done at once.</summary>
    public required string ActionTaken { get; init; }

    /// <summary>Why it was reported late; null = it was not.</summary>
    public string? LateReason { get; init; }

    /// <summary>When the server received it, UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Who reported it, by name at the time.</summary>
    public required string ReportedBy { get; init; }

    /// <summary>When it was closed, UTC; null = it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it, by name at the time.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>How it ended.</summary>
    public string? Outcome { get; set; }

    /// <summary>Whether a report needs a reason for not having come earlier.</summary>
    public static bool IsLate(IncidentSeverity? severity, DateTimeOffset? occurredAt, DateTimeOffset reportedAt) =>
        severity == IncidentSeverity.Major && reportedAt > occurredAt + MajorWithin;
}

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.HasKey(i => new { i.DeclarationId, i.Ordinal });
        builder.Property(i => i.Text).HasMaxLength(Incident.Longest);
        builder.Property(i => i.ActionTaken).HasMaxLength(Incident.Longest);
        builder.Property(i => i.LateReason).HasMaxLength(RuleReasons.Longest);
        builder.Property(i => i.Outcome).HasMaxLength(Incident.Longest);
        builder.Property(i => i.ReportedBy).HasMaxLength(60);
        builder.Property(i => i.ClosedBy).HasMaxLength(60);
        builder.Property(i => i.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(i => i.Severity).HasFilter("\"ClosedAt\" IS NULL");
        builder.HasOne<Declaration>().WithMany().HasForeignKey(i => i.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
