using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>One page of a scan: which paper it is, as read from its code or typed by a person.</summary>
public sealed class ScanPage
{
    /// <summary>Maximum length of the reason for setting a page aside.</summary>
    public const int LongestReason = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ScanId { get; init; }

    public Scan Scan { get; init; } = null!;

    /// <summary>Its place in the scan, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Key of its picture in the file store; null if it could not be drawn, in which case it stands for the whole scan.</summary>
    public string? PictureHash { get; init; }

    /// <summary>Check code, 12 characters; null = not read yet.</summary>
    public string? Code { get; set; }

    /// <summary>Page of the paper, from 1; null if the code names none.</summary>
    public int? PaperPage { get; set; }

    /// <summary>Whether it was scanned upside down; its picture has been turned.</summary>
    public bool IsUpsideDown { get; init; }

    /// <summary>The paper with the code; null = unknown to whoever uploaded it.</summary>
    public Guid? PaperId { get; set; }

    /// <summary>The paper with the code.</summary>
    public Paper? Paper { get; set; }

    /// <summary>Who typed the code, by name; null if it was read.</summary>
    public string? TypedBy { get; set; }

    /// <summary>Why a person set it aside; null = not set aside.</summary>
    public string? SetAsideReason { get; set; }

    /// <summary>Who set it aside, by name.</summary>
    public string? SetAsideBy { get; set; }

    /// <summary>Whether a person still has to say what it is.</summary>
    public bool IsOpen => PaperId is null && SetAsideReason is null;
}

internal sealed class ScanPageMapping : IEntityTypeConfiguration<ScanPage>
{
    public void Configure(EntityTypeBuilder<ScanPage> builder)
    {
        builder.Property(p => p.PictureHash).HasMaxLength(64);
        builder.Property(p => p.Code).HasMaxLength(CheckCode.Length);
        builder.Property(p => p.TypedBy).HasMaxLength(60);
        builder.Property(p => p.SetAsideReason).HasMaxLength(ScanPage.LongestReason);
        builder.Property(p => p.SetAsideBy).HasMaxLength(60);
        builder.HasIndex(p => new { p.ScanId, p.Number }).IsUnique();
        builder.HasIndex(p => p.PaperId);
        builder.HasIndex(p => p.ScanId).HasFilter("\"PaperId\" IS NULL AND \"SetAsideReason\" IS NULL"); // those that wait for a person
        builder.HasOne(p => p.Paper).WithMany().HasForeignKey(p => p.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
