using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>One declaration in a plan. What is granted is on the declaration.</summary>
public sealed class PlanItem
{
    public required Guid PlanId { get; init; }

    /// <summary>The declaration; it is in one plan at most.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>The declaration; it is in one plan at most.</summary>
    public Declaration Declaration { get; init; } = null!;

    /// <summary>Order in the list, from 1.</summary>
    public required int Rank { get; set; }
}

internal sealed class PlanItemMapping : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.HasKey(i => new { i.PlanId, i.DeclarationId });
        builder.HasIndex(i => i.DeclarationId).IsUnique();
        builder.HasOne(i => i.Declaration).WithMany().HasForeignKey(i => i.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
