using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>代理: one colleague acts in another's seat between two dates. The history names both.</summary>
public sealed class Deputy
{
    /// <summary>Maximum number of days of one appointment.</summary>
    public const int MostDays = 90;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who is away and keeps the seat.</summary>
    public required Guid AbsentId { get; init; }

    /// <summary>Who acts instead.</summary>
    public required Guid DeputyId { get; init; }

    /// <summary>In which seat.</summary>
    public required SeatKind Seat { get; init; }

    /// <summary>First day, Beijing date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, Beijing date; the seat is given back at its end.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who appointed.</summary>
    public required Guid AppointedById { get; init; }

    /// <summary>When it was ended before its last day, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> builder)
    {
        builder.Property(d => d.Reason).HasMaxLength(100);
        builder.HasIndex(d => new { d.DeputyId, d.Until });
        builder.HasIndex(d => d.AbsentId);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.AbsentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }
}
