using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// Where a stream of the chain stands: the history of one declaration, or the rows of one day or thing (<see cref="ChainRow"/>). Changed in the
/// save that appends to the stream, so that blocks are made of what has grown without reading the history.
/// </summary>
public sealed class ChainHead
{
    /// <summary>The declaration, <see cref="ChainRow.StreamOf"/> the day, or the thing.</summary>
    public required Guid Stream { get; init; }

    /// <summary>Number of its last entry.</summary>
    public required int Sequence { get; set; }

    /// <summary>Hash of its last entry.</summary>
    public required string Hash { get; set; }

    /// <summary>The last block that holds it; null = none yet.</summary>
    public int? Block { get; set; }

    /// <summary>Number of the last entry that this block holds; 0 = none. Only the maker of blocks changes it, so no act can hide that it grew.</summary>
    public int Sealed { get; set; }

    /// <summary>Whether blocks take it: drafts that were never reported may still be deleted.</summary>
    public bool IsReported { get; set; }
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("ChainHeads");
        builder.HasKey(h => h.Stream);
        builder.Property(h => h.Stream).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(ChainHash.Length);
        builder.HasIndex(h => h.Stream).HasFilter("\"IsReported\" AND \"Sequence\" > \"Sealed\"").HasDatabaseName("IX_ChainHeads_Due");
    }
}
