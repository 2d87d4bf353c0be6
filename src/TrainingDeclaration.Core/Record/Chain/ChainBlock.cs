using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// The heads of all streams that had grown since the block before, under one hash that also names that block: whoever knows the hash
/// of a block can tell whether anything before it was altered. Never changed.
/// </summary>
public sealed class ChainBlock
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Streams that this and all earlier blocks hold.</summary>
    public required int Streams { get; init; }

    /// <summary>Entries of all those streams.</summary>
    public required long Entries { get; init; }

    /// <summary>Merkle root over its leaves, in the order of their positions.</summary>
    public required string Root { get; init; }

    /// <summary>Hash of the block before; of the first, <see cref="Beginning"/>.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of all of the above.</summary>
    public required string Hash { get; init; }

    /// <summary>HMAC-SHA-256 of the hash with the key outside the database (<see cref="ChainKey"/>), hex.</summary>
    public required string Mac { get; init; }

    /// <summary>What the first block names as the hash before it.</summary>
    public static readonly string Beginning = new('0', ChainHash.Length);

    /// <summary>What its hash must be.</summary>
    public string Compute() => Compute(Number, At, Streams, Entries, Root, PreviousHash);

    /// <summary>The hash of a block that says this.</summary>
    public static string Compute(int number, DateTimeOffset at, int streams, long entries, string root, string previousHash) => ChainHash.Of(
        "block", ChainHash.Text(number), ChainHash.Text(at), ChainHash.Text(streams), ChainHash.Text(entries), root, previousHash);

    /// <summary>What anchors outside say of a hash: its first 16 hex digits in groups of four.</summary>
    public static string Fingerprint(string hash) => string.Join(' ', Enumerable.Range(0, 4).Select(i => hash.Substring(4 * i, 4)));

    /// <summary>Its line in a file of anchors.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Number} {Hash} {ChainHash.Text(At)}");
}

internal sealed class ChainBlockMapping : IEntityTypeConfiguration<ChainBlock>
{
    public void Configure(EntityTypeBuilder<ChainBlock> builder)
    {
        builder.ToTable("ChainBlocks");
        builder.HasKey(b => b.Number);
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.Ignore(b => b.Line);
        builder.Property(b => b.Root).HasMaxLength(ChainHash.Length);
        builder.Property(b => b.PreviousHash).HasMaxLength(ChainHash.Length);
        builder.Property(b => b.Hash).HasMaxLength(ChainHash.Length);
        builder.Property(b => b.Mac).HasMaxLength(ChainHash.Length);
    }
}
