using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>
/// An uploaded scan of sealed paper: a unit's scan of its own form, or a desk's scan of incoming paper, many forms in one
/// file. The original is never changed and never shown in the browser; each page has a picture that we drew.
/// </summary>
public sealed class Scan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The form for which a unit uploaded it; null for a desk's scan.</summary>
    public Guid? DeclarationId { get; init; }

    /// <summary>Whose people uploaded it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Name as uploaded, without any path.</summary>
    public required string Name { get; init; }

    /// <summary>Content type, determined from the content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Key of the original in the file store.</summary>
    public required string FileHash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Who.</summary>
    public required Guid UploadedById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string UploadedBy { get; init; }

    public List<ScanPage> Pages { get; init; } = [];

    /// <summary>How many pages the file has: a page with several codes has one entry for each.</summary>
    public int Sheets => Pages.Count(page => NumberOf(page) == page.Number);

    /// <summary>The number of a page in the file: a further code of a page has the number of the first.</summary>
    public int NumberOf(ScanPage page) => Twins(page).Append(page).Min(one => one.Number);

    /// <summary>The same page of the file under its other codes.</summary>
    public IEnumerable<ScanPage> Twins(ScanPage page) =>
        Pages.Where(other => page is { PictureHash: not null, Code: not null } && other.PictureHash == page.PictureHash && other.Code is not null && other.Code != page.Code);
}

internal sealed class ScanMapping : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.ContentType).HasMaxLength(100);
        builder.Property(s => s.FileHash).HasMaxLength(64);
        builder.Property(s => s.UploadedBy).HasMaxLength(60);
        builder.HasIndex(s => new { s.OrganizationId, s.UploadedAt });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(s => s.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Pages).WithOne(p => p.Scan).HasForeignKey(p => p.ScanId).OnDelete(DeleteBehavior.Cascade);
    }
}
