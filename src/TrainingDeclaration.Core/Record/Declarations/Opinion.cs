using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// The department's opinion on one submission (M-48): proposed by a clerk (拟办), decided by an approver. Bound to the
/// submission, so a new one starts without an opinion.
/// </summary>
public sealed class Opinion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>The submission it judges.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>必要性意见.</summary>
    public string? Necessity { get; set; }

    /// <summary>合理性意见.</summary>
    public string? Reasonableness { get; set; }

    /// <summary>What the clerk proposes; null if nobody has proposed.</summary>
    public Act? ProposedAct { get; set; }

    /// <summary>Name of the clerk at the time.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>When it was proposed, UTC.</summary>
    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>The ticked 审核要点, by their texts; null before the first tick.</summary>
    public List<string>? Ticks { get; set; }

    /// <summary>Name of the person who decided, at that time.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}

internal sealed class OpinionMapping : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.Property(o => o.Necessity).HasMaxLength(1_000);
        builder.Property(o => o.Reasonableness).HasMaxLength(1_000);
        builder.Property(o => o.ProposedBy).HasMaxLength(60);
        builder.Property(o => o.Ticks).HasJsonText();
        builder.Property(o => o.DecidedBy).HasMaxLength(60);
        builder.HasIndex(o => new { o.DeclarationId, o.SubmissionNumber }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(o => o.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
