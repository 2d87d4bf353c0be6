using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>A line of a cost table: what one person may cost on one day at one place.</summary>
public sealed class CostLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TableId { get; init; }

    /// <summary>序号, unique within the table.</summary>
    public required int LineNo { get; init; }

    /// <summary>国家（地区） as the source prints it, at most 60 characters.</summary>
    public required string PrintedName { get; init; }

    /// <summary>Code of <see cref="Base.Reference.Countries"/>; null for a line that names no single country.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The city or cities that it is limited to, as printed, at most 60 characters; null = the whole country.</summary>
    public string? CityScope { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Hundredths of the currency per person and day; more than 0.</summary>
    public required long CentsPerPersonDay { get; init; }

    /// <summary>Page of the source, at most 20 characters.</summary>
    public string? SourcePage { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Whether somebody has compared it with the source.</summary>
    public bool IsVerified { get; set; }

    public Guid? VerifiedById { get; set; }

    /// <summary>Name of the person at that time.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }
}

internal sealed class CostLineMapping : IEntityTypeConfiguration<CostLine>
{
    public void Configure(EntityTypeBuilder<CostLine> builder)
    {
        builder.ToTable("CostLines");
        builder.Property(l => l.PrintedName).HasMaxLength(60);
        builder.Property(l => l.CountryCode).HasMaxLength(2);
        builder.Property(l => l.CityScope).HasMaxLength(60);
        builder.Property(l => l.Currency).HasMaxLength(3);
        builder.Property(l => l.SourcePage).HasMaxLength(20);
        builder.Property(l => l.Note).HasMaxLength(200);
        builder.Property(l => l.VerifiedBy).HasMaxLength(60);
        builder.HasIndex(l => new { l.TableId, l.LineNo }).IsUnique();
    }
}
