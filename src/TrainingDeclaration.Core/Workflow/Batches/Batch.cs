using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>
/// One act on many declarations, for one person: what was chosen and seen, what was typed for all, and a state per row.
/// It is the idempotency key of the whole: however often it is sent, and whatever interrupts it, a row is done once.
/// </summary>
public sealed class Batch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses.</summary>
    public string Key { get; init; } = ShortKey.Create();

    /// <summary>Whose it is; nobody else sees it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The organization for which it was made; the person does not see it from another one.</summary>
    public required Guid OrganizationId { get; init; }

    public required Act Act { get; init; }

    /// <summary>Where it was chosen: path and query of the list.</summary>
    public required string Origin { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What was typed for all rows; null before the confirmation, unless it is a retry.</summary>
    public ActInput? Input { get; set; }

    /// <summary>When it was confirmed, UTC; null = it is still a preview. Of two confirmations, one counts.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public ICollection<BatchRow> Rows { get; } = [];
}

internal sealed class BatchMapping : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.Property(s => s.Key).HasMaxLength(12);
        builder.Property(s => s.Origin).HasMaxLength(1_000);
        builder.Property(s => s.Input).HasJsonText();
        builder.Property(s => s.StartedAt).IsConcurrencyToken();
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => new { s.OwnerId, s.CreatedAt });
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Rows).WithOne().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
