using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>One declaration in a batch: what the preview saw, and the result.</summary>
public sealed class BatchRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The batch.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>Place in the batch, from 1.</summary>
    public required int Rank { get; init; }

    public required Guid DeclarationId { get; init; }

    public Declaration Declaration { get; init; } = null!;

    /// <summary>The status stamp that the preview saw.</summary>
    public required int StatusStamp { get; init; }

    /// <summary>The submission that the preview saw.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>Its state; of two processes that do the same row, one is refused.</summary>
    public required RowState State { get; set; }

    /// <summary>Why it cannot be done or was refused.</summary>
    public string? Reason { get; set; }
}

internal sealed class BatchRowMapping : IEntityTypeConfiguration<BatchRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.Property(r => r.Reason).HasMaxLength(1_000);
        builder.HasIndex(r => new { r.BatchId, r.DeclarationId }).IsUnique();
        builder.HasOne(r => r.Declaration).WithMany().HasForeignKey(r => r.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
