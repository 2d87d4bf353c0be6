using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>One section of a dossier as its unit types it: content in JSON, whose shape belongs to the scheme.</summary>
public sealed class Section
{
    public required Guid DossierId { get; init; }

    public required SectionKind Kind { get; init; }

    /// <summary>The content by stable keys.</summary>
    public required string ContentJson { get; set; }

    /// <summary>Typing stamp: raised with every save; a save names the one it started from.</summary>
    public int Revision { get; set; }

    /// <summary>When it was saved last, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Who saved it last, by name at the time.</summary>
    public required string SavedBy { get; set; }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.HasKey(s => new { s.DossierId, s.Kind });
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Property(s => s.SavedBy).HasMaxLength(60);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
