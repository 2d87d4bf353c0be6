using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>What somebody has read from a paper or a file outside the system about a block, so that it can be compared at every verification.</summary>
public sealed class ChainAnchor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number of the block.</summary>
    public required int Block { get; init; }

    /// <summary>The first 16 hex digits of its hash, or more of them.</summary>
    public required string Hash { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Name of the person who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was taken back as a slip, UTC; null = it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Name of the person who took it back.</summary>
    public string? WithdrawnBy { get; set; }
}

internal sealed class ChainAnchorMapping : IEntityTypeConfiguration<ChainAnchor>
{
    public void Configure(EntityTypeBuilder<ChainAnchor> builder)
    {
        builder.ToTable("ChainAnchors");
        builder.Property(a => a.Hash).HasMaxLength(ChainHash.Length);
        builder.Property(a => a.Source).HasMaxLength(100);
        builder.Property(a => a.EnteredBy).HasMaxLength(60);
        builder.Property(a => a.WithdrawnBy).HasMaxLength(60);
    }
}
