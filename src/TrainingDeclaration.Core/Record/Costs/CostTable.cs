using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>
/// A table of cost standards (培训费标准) in force for a period, imported by one person and checked line by line by another
/// (M-23, F-03). The program is delivered without any. Verified periods of one authority never overlap.
/// </summary>
public sealed class CostTable
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AuthorityId { get; init; }

    /// <summary>At most 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>文号 of the document that sets the standards, at most 60 characters.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>The first Beijing day on which it is in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last Beijing day; null = until further notice.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Where the figures come from, at most 200 characters.</summary>
    public required string Source { get; init; }

    /// <summary>Key of the source in the file store; null if none was uploaded.</summary>
    public string? SourceFileHash { get; init; }

    /// <summary>Name of the uploaded source.</summary>
    public string? SourceFileName { get; init; }

    /// <summary>Content type of the uploaded source, determined from its content.</summary>
    public string? SourceFileType { get; init; }

    /// <summary>Whether the figures are 测试数据, which is said wherever they are shown.</summary>
    public bool IsTest { get; init; }

    public StandardState State { get; set; } = StandardState.Pending;

    public required Guid ImportedById { get; init; }

    /// <summary>Name of the person at that time.</summary>
    public required string ImportedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    public Guid? VerifiedById { get; set; }

    /// <summary>Name of the person at that time.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    public Guid? RetiredById { get; set; }

    /// <summary>Name of the person at that time.</summary>
    public string? RetiredBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Raised with each change of the table or its lines; from 1, so that a form without one never fits.</summary>
    public int Stamp { get; set; } = 1;

    /// <summary>In the order of the source.</summary>
    public ICollection<CostLine> Lines { get; init; } = [];
}

internal sealed class CostTableMapping : IEntityTypeConfiguration<CostTable>
{
    public void Configure(EntityTypeBuilder<CostTable> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(100);
        builder.Property(t => t.DocumentNumber).HasMaxLength(60);
        builder.Property(t => t.Source).HasMaxLength(200);
        builder.Property(t => t.SourceFileHash).HasMaxLength(64);
        builder.Property(t => t.SourceFileName).HasMaxLength(120);
        builder.Property(t => t.SourceFileType).HasMaxLength(100);
        builder.Property(t => t.ImportedBy).HasMaxLength(60);
        builder.Property(t => t.VerifiedBy).HasMaxLength(60);
        builder.Property(t => t.RetiredBy).HasMaxLength(60);
        builder.Property(t => t.Stamp).IsConcurrencyToken();
        builder.HasIndex(t => new { t.AuthorityId, t.EffectiveFrom });
        builder.HasIndex(t => new { t.AuthorityId, t.ImportedById }).HasFilter("\"State\" = 'Pending'");
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(line => line.TableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organization>().WithMany().HasForeignKey(t => t.AuthorityId).OnDelete(DeleteBehavior.Restrict);
    }
}
