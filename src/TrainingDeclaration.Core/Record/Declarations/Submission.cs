using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// What was reported at one time: v1, v2 … Written by 报送 and never changed; reviewers read it, never the body, which the
/// unit may be editing.
/// </summary>
public sealed class Submission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>The body as JSON, by stable field keys.</summary>
    public required string FormJson { get; init; }

    /// <summary>The frozen sheet, its PDF and its check code.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>The frozen sheet, its PDF and its check code.</summary>
    public Paper Paper { get; init; } = null!;

    /// <summary>The instant the server received the report, UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Who reported; that person cannot review it (S-13).</summary>
    public required Guid ReportedById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string ReportedBy { get; init; }

    /// <summary>Persons, for the list of submissions.</summary>
    public int? Persons { get; init; }

    /// <summary>Budget in fen, for the list of submissions.</summary>
    public long? RequestedFen { get; init; }

    /// <summary>How many soft limits it exceeds with a reason, counted at report time; null = before they were counted.</summary>
    public int? Warnings { get; init; }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(s => s.ReportedBy).HasMaxLength(60);
        builder.HasIndex(s => new { s.DeclarationId, s.Number }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(s => s.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Paper).WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
