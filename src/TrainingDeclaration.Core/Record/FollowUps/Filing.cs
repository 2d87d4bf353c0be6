using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>第 n 次报送 of a dossier: content and files as they were, written once and never changed.</summary>
public sealed class Filing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>1, 2 … within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>The sections (<see cref="DossierContent.SectionsJson"/>).</summary>
    public required string SectionsJson { get; init; }

    /// <summary>The files with their hashes (<see cref="DossierContent.FilesJson"/>).</summary>
    public required string FilesJson { get; init; }

    /// <summary>Its 报送单.</summary>
    public required Guid PaperId { get; init; }

    public Paper Paper { get; init; } = null!;

    /// <summary>The change that made it, and not its unit alone; null = no change did.</summary>
    public Guid? ChangeId { get; init; }

    /// <summary>The instant the server received it, UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    public required Guid FiledById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string FiledBy { get; init; }

    /// <summary>How many rules asked for a reason.</summary>
    public required int Warnings { get; init; }
}

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.Property(f => f.FiledBy).HasMaxLength(60);
        builder.HasIndex(f => new { f.DossierId, f.Number }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Paper).WithMany().HasForeignKey(f => f.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
