using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>收款票据: the invoice for what was paid (M-43).</summary>
public sealed class Invoice
{
    /// <summary>Maximum length of its number, in characters.</summary>
    public const int LongestNumber = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>1, 2 … within the settlement.</summary>
    public required int Ordinal { get; init; }

    public required string Number { get; init; }

    /// <summary>Beijing.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The part of it that answers our payment, fen: an invoice over the whole price answers our share .</summary>
    public required long Fen { get; init; }

    /// <summary>The uploaded file, by its name and its key in the store.</summary>
    public required string FileName { get; init; }

    public required string FileHash { get; init; }

    public required string ContentType { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>Name of whoever filed it.</summary>
    public required string FiledBy { get; init; }

    public VoucherState State { get; set; } = VoucherState.Pending;

    /// <summary>Why it was sent back.</summary>
    public string? Reason { get; set; }

    /// <summary>Name of whoever judged it; null = nobody yet.</summary>
    public string? JudgedBy { get; set; }
}

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.Property(i => i.Number).HasMaxLength(Invoice.LongestNumber);
        builder.Property(i => i.FileName).HasMaxLength(260);
        builder.Property(i => i.FileHash).HasMaxLength(64);
        builder.Property(i => i.ContentType).HasMaxLength(100);
        builder.Property(i => i.FiledBy).HasMaxLength(60);
        builder.Property(i => i.Reason).HasMaxLength(RuleReasons.Longest);
        builder.Property(i => i.JudgedBy).HasMaxLength(60);
        builder.HasIndex(i => new { i.DossierId, i.Ordinal }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(i => i.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
