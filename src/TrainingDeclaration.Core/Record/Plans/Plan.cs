using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>培训计划: what the authority proposes to the leader and then issues item by item (M-55…M-58).</summary>
public sealed class Plan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key in addresses.</summary>
    public string Key { get; init; } = ShortKey.Create();

    public required Guid CallId { get; init; }

    public Call Call { get; init; } = null!;

    /// <summary>Title, such as 2022年线上出国（境）培训计划（第1批）.</summary>
    public required string Title { get; set; }

    /// <summary>1, 2 … of the call.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Its state.</summary>
    public PlanState State { get; set; } = PlanState.Compiling;

    /// <summary>How often it was submitted to the leader; the version of its 呈批单.</summary>
    public int Version { get; set; }

    /// <summary>Raised with each change, together with <see cref="LastAct"/>, by <see cref="Touch"/>.</summary>
    public int Stamp { get; private set; }

    /// <summary>The latest change; null for one not touched since this was introduced.</summary>
    public LastAct? LastAct { get; private set; }

    public ICollection<PlanItem> Items { get; } = [];

    /// <summary>Records a change; a change by somebody who has not seen it is refused.</summary>
    public void Touch(LastAct act) => (Stamp, LastAct) = (Stamp + 1, act);
}

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(p => p.Key).HasMaxLength(12);
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.Stamp).IsConcurrencyToken();
        builder.Property(p => p.LastAct).HasJsonText();
        builder.HasIndex(p => p.Key).IsUnique();
        builder.HasIndex(p => new { p.CallId, p.Ordinal }).IsUnique();
        builder.HasIndex(p => p.State);
        builder.HasOne(p => p.Call).WithMany().HasForeignKey(p => p.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PlanId);
    }
}
