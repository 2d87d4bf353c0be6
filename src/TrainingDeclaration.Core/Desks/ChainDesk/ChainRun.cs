using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>One verification of the chain: asked for by a person or due by the day, worked on in the background.</summary>
public sealed class ChainRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Name of the person who asked; null = it was due.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Whether stored files are read too.</summary>
    public required bool WithFiles { get; init; }

    /// <summary>When work on it began, UTC; the token by which one server takes it.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>When it was done, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Blocks that were checked.</summary>
    public int Blocks { get; set; }

    /// <summary>Streams that were read.</summary>
    public int Streams { get; set; }

    /// <summary>Their entries.</summary>
    public long Entries { get; set; }

    /// <summary>What was found wrong, in words.</summary>
    public List<string> Faults { get; set; } = [];

    /// <summary>How many faults there are.</summary>
    public int FaultCount { get; set; }
}

internal sealed class ChainRunMapping : IEntityTypeConfiguration<ChainRun>
{
    public void Configure(EntityTypeBuilder<ChainRun> builder)
    {
        builder.ToTable("ChainRuns");
        builder.Property(r => r.AskedBy).HasMaxLength(60);
        builder.Property(r => r.BegunAt).IsConcurrencyToken();
        builder.Property(r => r.Faults).HasJsonText();
        builder.HasIndex(r => r.AskedAt);
    }
}
