using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>
/// One frozen sheet with its PDF and check code. Every later print streams the stored bytes; everything the public
/// verification page may say is stored here, so it reads nothing else.
/// </summary>
public sealed class Paper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What kind of paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>What it belongs to; the kind tells which sort of thing that is (<see cref="PaperTable"/>).</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Check code: 12 characters without hyphens, unique.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the document, such as 附件2　2022年线上出国（境）培训需求表.</summary>
    public required string DocumentName { get; init; }

    /// <summary>Number of its subject.</summary>
    public required string Number { get; init; }

    /// <summary>v1, v2 … for the same subject.</summary>
    public required int Version { get; init; }

    /// <summary>Organizer as printed, if any.</summary>
    public string? UnitName { get; init; }

    /// <summary>Department as printed, if any.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Theme, if the call allows the public to see it.</summary>
    public string? PublicTheme { get; init; }

    /// <summary>The sheet in canonical JSON.</summary>
    public required string SheetJson { get; init; }

    /// <summary>Hash of the printed cells, to which seals are bound.</summary>
    public required string PrintedHash { get; init; }

    /// <summary>Key of the PDF bytes in the file store.</summary>
    public required string PdfHash { get; init; }

    /// <summary>Pages of the PDF.</summary>
    public required int Pages { get; init; }

    /// <summary>When it was frozen, UTC: for a form, the time of 报送.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>Whether it is the current one.</summary>
    public required PaperState State { get; set; }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(12).IsFixedLength();
        builder.Property(p => p.DocumentName).HasMaxLength(200);
        builder.Property(p => p.Number).HasMaxLength(40);
        builder.Property(p => p.UnitName).HasMaxLength(100);
        builder.Property(p => p.DepartmentName).HasMaxLength(100);
        builder.Property(p => p.PrintedHash).HasMaxLength(64);
        builder.Property(p => p.PdfHash).HasMaxLength(64);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => new { p.SubjectId, p.Kind, p.Version });
    }
}
