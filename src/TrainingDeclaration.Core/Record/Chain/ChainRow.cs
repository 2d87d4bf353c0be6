using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// One row of another table in the stream of a Beijing day, by that of the row's own instant, or of the bundle, plan, call, cost table or
/// rate that it is about: appended a minute later by a job. Never changed.
/// </summary>
public sealed class ChainRow
{
    public required Guid Stream { get; init; }

    /// <summary>1, 2, 3 … without gaps within the stream.</summary>
    public required int Sequence { get; init; }

    /// <summary>The table.</summary>
    public required ChainRowKind Kind { get; init; }

    /// <summary>The row.</summary>
    public required Guid RowId { get; init; }

    /// <summary>Hash over the one before, kind and content of the row.</summary>
    public required string Hash { get; init; }

    /// <summary>The stream of a Beijing day: 2022-10-08 ends in 20221008.</summary>
    public static Guid StreamOf(DateOnly day) => new($"00000000-0000-0000-0000-0000{day:yyyyMMdd}");

    /// <summary>The day of such a stream; null if it is another's.</summary>
    public static DateOnly? DayOf(Guid stream) =>
        stream.ToString("N") is var text && text.StartsWith("000000000000000000000000", StringComparison.Ordinal) && DateOnly.TryParseExact(text[24..], "yyyyMMdd", out var day) ? day : null;

    /// <summary>The hash before the first entry of the stream.</summary>
    public static string Start(Guid stream) => ChainHash.Of("day", ChainHash.Text(stream));
}

internal sealed class ChainRowMapping : IEntityTypeConfiguration<ChainRow>
{
    public void Configure(EntityTypeBuilder<ChainRow> builder)
    {
        builder.ToTable("ChainRows");
        builder.HasKey(r => new { r.Stream, r.Sequence });
        builder.Property(r => r.Hash).HasMaxLength(ChainHash.Length);
        builder.HasIndex(r => new { r.RowId, r.Kind }).IsUnique();
    }
}
