using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>A named view of the review queue: its query string. What it shows is always the reader's own rows.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who saved it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The organization in which it was saved.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Whether every colleague sees it.</summary>
    public required bool IsShared { get; init; }

    public required string Name { get; init; }

    /// <summary>Query string, without question mark.</summary>
    public required string Query { get; init; }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(40);
        builder.Property(v => v.Query).HasMaxLength(1_000);
        builder.HasIndex(v => new { v.OrganizationId, v.OwnerId });
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
