using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>
/// Many forms combined into one file for one person. It is made in steps whose results are kept, so a restart continues
/// where the last step ended.
/// </summary>
public sealed class Export
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses.</summary>
    public string Key { get; init; } = ShortKey.Create();

    /// <summary>Who asked for it; nobody else sees it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>What it makes.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>What was chosen, in words; also the name of the file.</summary>
    public required string Title { get; init; }

    /// <summary>The chosen declarations, in order.</summary>
    public required List<ExportItem> Items { get; init; }

    /// <summary>How many there are.</summary>
    public required int Total { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Its state.</summary>
    public ExportState State { get; set; } = ExportState.Waiting;

    /// <summary>How many items have been processed.</summary>
    public int Done { get; set; }

    /// <summary>Keys of the finished parts in the <see cref="ExportStore"/>.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>What could not be included, item by item.</summary>
    public List<string> Troubles { get; set; } = [];

    /// <summary>Key of the file in the <see cref="ExportStore"/>; null until it is ready and after it has expired.</summary>
    public string? FileHash { get; set; }

    /// <summary>Bytes of the file.</summary>
    public long? Size { get; set; }

    /// <summary>Until when it can be downloaded, UTC; null while it is not ready.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Raised by every step: of two processes that take the same step, one is refused.</summary>
    public int Stamp { get; set; }

    /// <summary>Whether work is left.</summary>
    public bool IsOpen => State is ExportState.Waiting or ExportState.Working;

    /// <summary>Name of the file.</summary>
    public string FileName => Title + Kind.Extension();
}

internal sealed class ExportMapping : IEntityTypeConfiguration<Export>
{
    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.Property(e => e.Key).HasMaxLength(12);
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.Items).HasJsonText();
        builder.Property(e => e.Parts).HasJsonText();
        builder.Property(e => e.Troubles).HasJsonText();
        builder.Property(e => e.FileHash).HasMaxLength(64);
        builder.Property(e => e.Stamp).IsConcurrencyToken();
        builder.HasIndex(e => e.Key).IsUnique();
        builder.HasIndex(e => new { e.State, e.RequestedAt });
        builder.HasIndex(e => new { e.OwnerId, e.RequestedAt });
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
