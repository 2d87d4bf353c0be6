using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>
/// An exchange rate of a day, recorded by one person and checked by another (F-03). At most one of each kind per currency and
/// day that is not retired.
/// </summary>
public sealed class ExchangeRate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AuthorityId { get; init; }

    /// <summary>ISO 4217; never the yuan.</summary>
    public required string Currency { get; init; }

    /// <summary>The Beijing day for which it was published.</summary>
    public required DateOnly RateDate { get; init; }

    public required RateQuote Quote { get; init; }

    /// <summary>As quoted, in millionths: 712.34 is 712,340,000. More than 0.</summary>
    public required long Value { get; init; }

    public required RateKind Kind { get; init; }

    /// <summary>Who published it and where, at most 200 characters.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is 测试数据, which is said wherever it is shown.</summary>
    public bool IsTest { get; init; }

    public StandardState State { get; set; } = StandardState.Pending;

    public required Guid RecordedById { get; init; }

    /// <summary>Name of the person at that time.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public Guid? VerifiedById { get; set; }

    /// <summary>Name of the person at that time.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    public Guid? RetiredById { get; set; }

    /// <summary>Name of the person at that time.</summary>
    public string? RetiredBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Raised with each change; from 1, so that a form without one never fits.</summary>
    public int Stamp { get; set; } = 1;
}

internal sealed class ExchangeRateMapping : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.RecordedBy).HasMaxLength(60);
        builder.Property(r => r.VerifiedBy).HasMaxLength(60);
        builder.Property(r => r.RetiredBy).HasMaxLength(60);
        builder.Property(r => r.Stamp).IsConcurrencyToken();
        builder.HasIndex(r => new { r.AuthorityId, r.Currency, r.RateDate, r.Kind }).IsUnique().HasFilter("\"State\" <> 'Retired'");
        builder.HasIndex(r => new { r.AuthorityId, r.RecordedById }).HasFilter("\"State\" = 'Pending'");
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.AuthorityId).OnDelete(DeleteBehavior.Restrict);
    }
}
