using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>
/// A sealed paper that somebody held in their hands and registered by its check code, or a scan of one. It is bound to the hash of what
/// was printed: as long as the current submission prints the same, it counts; otherwise it is void, though the row is unchanged.
/// </summary>
public sealed class Seal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Declaration or bundle whose paper it is.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Whose seal it is.</summary>
    public required SealKind Kind { get; init; }

    /// <summary>The paper whose code was typed.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>Hash of what that paper prints.</summary>
    public required string PrintedHash { get; init; }

    /// <summary>How it came.</summary>
    public required SealMedium Medium { get; init; }

    /// <summary>When it was registered, UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Who registered it.</summary>
    public required Guid RegisteredById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string RegisteredBy { get; init; }

    /// <summary>The scan it was seen in, if any.</summary>
    public Guid? ScanId { get; init; }

    /// <summary>Where the numbers on the paper, as keyed by the clerk, differ from the electronic form, in words; null = no difference was found.</summary>
    public string? Difference { get; init; }

    /// <summary>Whether it arrived after the date for paper; late paper is marked, never refused.</summary>
    public bool IsLate { get; init; }
}

internal sealed class SealMapping : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.Property(s => s.PrintedHash).HasMaxLength(64);
        builder.Property(s => s.RegisteredBy).HasMaxLength(60);
        builder.Property(s => s.Difference).HasMaxLength(200);
        builder.HasOne<Scan>().WithMany().HasForeignKey(s => s.ScanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.SubjectId, s.Kind });
        builder.HasOne<Paper>().WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
