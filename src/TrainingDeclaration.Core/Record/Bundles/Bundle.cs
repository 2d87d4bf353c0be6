using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>汇总上报: what a department reports up together, in its own order, all or nothing (M-47, M-64).</summary>
public sealed class Bundle
{
    /// <summary>Maximum length of the 附言, in characters.</summary>
    public const int LongestCoverText = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses.</summary>
    public string Key { get; init; } = ShortKey.Create();

    public required Guid CallId { get; init; }

    public Call Call { get; init; } = null!;

    /// <summary>Whose bundle it is.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Whose bundle it is.</summary>
    public Organization Department { get; init; } = null!;

    /// <summary>1, 2 … of that department and call: 第 1 批.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Readable number, such as HZ2022-33-01.</summary>
    public required string Number { get; init; }

    /// <summary>Its state.</summary>
    public BundleState State { get; set; } = BundleState.Compiling;

    /// <summary>How often it has been frozen; the version of its list.</summary>
    public int Version { get; set; }

    /// <summary>附言: the department's note on the whole bundle, printed on the 传真首页; null = none.</summary>
    public string? CoverText { get; set; }

    /// <summary>When it was reported up, UTC.</summary>
    public DateTimeOffset? ReportedAt { get; set; }

    /// <summary>Raised with each change, together with <see cref="LastAct"/>, by <see cref="Touch"/>.</summary>
    public int Stamp { get; private set; }

    /// <summary>The latest change; null for one not touched since this was introduced.</summary>
    public LastAct? LastAct { get; private set; }

    /// <summary>The forms in it.</summary>
    public ICollection<BundleRow> Rows { get; } = [];

    /// <summary>Records a change; a change by somebody who has not seen it is refused.</summary>
    public void Touch(LastAct act) => (Stamp, LastAct) = (Stamp + 1, act);
}

internal sealed class BundleMapping : IEntityTypeConfiguration<Bundle>
{
    public void Configure(EntityTypeBuilder<Bundle> builder)
    {
        builder.Property(b => b.Key).HasMaxLength(12);
        builder.Property(b => b.Number).HasMaxLength(40);
        builder.Property(b => b.Stamp).IsConcurrencyToken();
        builder.Property(b => b.LastAct).HasJsonText();
        builder.Property(b => b.CoverText).HasMaxLength(Bundle.LongestCoverText);
        builder.HasIndex(b => b.Key).IsUnique();
        builder.HasIndex(b => b.Number).IsUnique();
        builder.HasIndex(b => new { b.CallId, b.DepartmentId, b.Ordinal }).IsUnique();
        builder.HasOne(b => b.Call).WithMany().HasForeignKey(b => b.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(b => b.Department).WithMany().HasForeignKey(b => b.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Rows).WithOne().HasForeignKey(r => r.BundleId);
    }
}
