using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>经费通知单: what is funded at most, and on which figures it rests (M-23). Written once; a correction is the next version.</summary>
public sealed class FundingNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>Number on paper, without gaps within the call: <c>JF2022-001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>1, 2 … for the same declaration.</summary>
    public required int Version { get; init; }

    /// <summary>额度, fen; 0 = nothing is funded.</summary>
    public required long FundedFen { get; init; }

    /// <summary>Persons for whom it is.</summary>
    public required int Persons { get; init; }

    /// <summary>Days for which it is.</summary>
    public required int Days { get; init; }

    /// <summary>The figures on which it rests (<see cref="FundingBasis"/>); null where nothing is paid by standards.</summary>
    public string? BasisJson { get; init; }

    /// <summary>Why the amount is what it is, where a limit could not be computed.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required Guid IssuedById { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>The printed notice.</summary>
    public Guid PaperId { get; set; }
}

internal sealed class FundingNoticeMapping : IEntityTypeConfiguration<FundingNotice>
{
    public void Configure(EntityTypeBuilder<FundingNotice> builder)
    {
        builder.Property(n => n.Number).HasMaxLength(40);
        builder.Property(n => n.IssuedBy).HasMaxLength(60);
        builder.Property(n => n.Reason).HasMaxLength(500);
        builder.HasIndex(n => new { n.DeclarationId, n.Version }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(n => n.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
