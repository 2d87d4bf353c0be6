using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// A voucher of a settlement's current filing, with what Finance thinks of it. What is written on it stands in the filing. One that
/// counts, or may yet count, is in no other class (H-18).
/// </summary>
public sealed class Voucher
{
    /// <summary>Maximum length of a reason, in characters.</summary>
    public const int LongestReason = 200;

    public required Guid DossierId { get; init; }

    /// <summary>Its row in the claim.</summary>
    public required string RowId { get; init; }

    /// <summary>Kind, payee and number in one spelling (<see cref="IdentityOf"/>); null = it has no number that could be used twice.</summary>
    public string? Identity { get; set; }

    /// <summary>SHA-256 of what is written on it and of its file; a voucher that changes is checked again.</summary>
    public required string Digest { get; set; }

    public VoucherState State { get; set; } = VoucherState.Pending;

    /// <summary>Why it does not count.</summary>
    public string? Reason { get; set; }

    /// <summary>Who checked it, by name at the time; null = nobody yet.</summary>
    public string? CheckedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>One spelling of a voucher: width, case, blanks and punctuation of payee and number make no difference.</summary>
    public static string? IdentityOf(VoucherKind kind, string? payee, string? number) =>
        Plain(number) is { Length: > 0 } plain ? $"{kind}|{Plain(payee)}|{plain}" : null;

    private static string Plain(string? text) => new([.. TextRules.HalfWidth(text ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit)]);
}

internal sealed class VoucherMapping : IEntityTypeConfiguration<Voucher>
{
    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        builder.HasKey(v => new { v.DossierId, v.RowId });
        builder.Property(v => v.RowId).HasMaxLength(8);
        builder.Property(v => v.Identity).HasMaxLength(300);
        builder.Property(v => v.Digest).HasMaxLength(64);
        builder.Property(v => v.Reason).HasMaxLength(Voucher.LongestReason);
        builder.Property(v => v.CheckedBy).HasMaxLength(60);
        builder.HasIndex(v => v.Identity).IsUnique().HasFilter("\"State\" <> 'Refused'");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(v => v.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
