using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>核销决定: what is reimbursed, and on which figures it rests (M-42). Written once; the latest one counts while the settlement is 已核销.</summary>
public sealed class Clearing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>1, 2 … within the settlement.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The filing that it decides on; 0 = it was closed at 0 without one.</summary>
    public required int FilingNumber { get; init; }

    /// <summary>核销金额, fen.</summary>
    public required long ClearedFen { get; init; }

    /// <summary>The figures on which it rests (<see cref="ClearingBasis"/>); null where it was closed at 0.</summary>
    public string? BasisJson { get; init; }

    /// <summary>Why the amount is what it is.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset ClearedAt { get; init; }

    public required Guid ClearedById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string ClearedBy { get; init; }

    /// <summary>Name of whoever did the first check; null where it was closed at 0.</summary>
    public string? PassedBy { get; init; }

    /// <summary>Its 财务核销审核表; null where it was closed at 0.</summary>
    public Guid? PaperId { get; set; }
}

internal sealed class ClearingMapping : IEntityTypeConfiguration<Clearing>
{
    public void Configure(EntityTypeBuilder<Clearing> builder)
    {
        builder.Property(c => c.ClearedBy).HasMaxLength(60);
        builder.Property(c => c.PassedBy).HasMaxLength(60);
        builder.Property(c => c.Reason).HasMaxLength(RuleReasons.Longest);
        builder.HasIndex(c => new { c.DossierId, c.Ordinal }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
