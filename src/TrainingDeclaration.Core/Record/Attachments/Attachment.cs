using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Attachments;

/// <summary>An uploaded file: an annex of a call or notice, the 合作意向材料 of a declaration, or material of a dossier. Exactly one owner is set.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Annex of this call.</summary>
    public Guid? CallId { get; init; }

    /// <summary>Annex of this forwarding notice.</summary>
    public Guid? NoticeId { get; init; }

    /// <summary>Material of this declaration.</summary>
    public Guid? DeclarationId { get; init; }

    /// <summary>Material of this dossier.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>Kind of material that the form asks for; null = none.</summary>
    public string? Kind { get; init; }

    /// <summary>Name as uploaded, without any path.</summary>
    public required string Name { get; init; }

    /// <summary>Content type, determined from the content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Key in the <see cref="FileStore"/>.</summary>
    public required string FileHash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Who.</summary>
    public required Guid UploadedById { get; init; }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.Kind).HasMaxLength(30);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.ContentType).HasMaxLength(100);
        builder.Property(a => a.FileHash).HasMaxLength(64);
        builder.HasIndex(a => a.CallId);
        builder.HasIndex(a => a.NoticeId);
        builder.HasIndex(a => a.DeclarationId);
        builder.HasIndex(a => a.DossierId);
    }
}
