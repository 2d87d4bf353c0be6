using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>拨付 or 退款 of a settlement. Written once; a mistake is a refund of its own.</summary>
public sealed class Payment
{
    /// <summary>Maximum length of a payee and of a reference, in characters.</summary>
    public const int Longest = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>1, 2 … within the settlement, refunds included.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Day of the bank, Beijing.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>Always above 0.</summary>
    public required long Fen { get; init; }

    /// <summary>To whom it was paid, or who paid it back.</summary>
    public required string Payee { get; init; }

    /// <summary>The account as it was filed.</summary>
    public string? Account { get; init; }

    /// <summary>银行流水号 or another reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The payment that is paid back, by its ordinal; null = it is a payment.</summary>
    public int? Reverses { get; init; }

    /// <summary>Why it was paid back.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string RecordedBy { get; init; }
}

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(p => p.Payee).HasMaxLength(Payment.Longest);
        builder.Property(p => p.Account).HasMaxLength(Payment.Longest);
        builder.Property(p => p.Reference).HasMaxLength(Payment.Longest);
        builder.Property(p => p.Reason).HasMaxLength(RuleReasons.Longest);
        builder.Property(p => p.RecordedBy).HasMaxLength(60);
        builder.HasIndex(p => new { p.DossierId, p.Ordinal }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
