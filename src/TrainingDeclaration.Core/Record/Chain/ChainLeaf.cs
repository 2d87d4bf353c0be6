using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>Where one stream stood when a block was made. Never changed.</summary>
public sealed class ChainLeaf
{
    /// <summary>Number of the block.</summary>
    public required int Block { get; init; }

    /// <summary>Its place in the block's tree, from 0.</summary>
    public required int Position { get; init; }

    public required Guid Stream { get; init; }

    /// <summary>Number of the stream's last entry.</summary>
    public required int Sequence { get; init; }

    /// <summary>Hash of that entry.</summary>
    public required string Hash { get; init; }

    /// <summary>What the tree is built over.</summary>
    public string Compute() => ChainHash.Of("leaf", ChainHash.Text(Stream), ChainHash.Text(Sequence), Hash);
}

internal sealed class ChainLeafMapping : IEntityTypeConfiguration<ChainLeaf>
{
    public void Configure(EntityTypeBuilder<ChainLeaf> builder)
    {
        builder.ToTable("ChainLeaves");
        builder.HasKey(l => new { l.Block, l.Position });
        builder.Property(l => l.Hash).HasMaxLength(ChainHash.Length);
        builder.HasIndex(l => new { l.Stream, l.Block });
    }
}
