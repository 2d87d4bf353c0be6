using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// 办班材料 of an issued declaration: the second axis of its life, with its own state, holder and due date. They are written only by
/// <see cref="WorkflowService"/>.
/// </summary>
public sealed class Dossier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The declaration that it follows.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>The declaration that it follows.</summary>
    public Declaration Declaration { get; init; } = null!;

    public required DossierKind Kind { get; init; }

    /// <summary>1, 2 … within class and kind; only changes have more than one.</summary>
    public int Ordinal { get; init; } = 1;

    public DossierState State { get; set; } = DossierState.Preparing;

    /// <summary>Raised by every act that moves it or its declaration; a decision names the one it has seen.</summary>
    public int Stamp { get; set; }

    /// <summary>Raised by every save of a section and every file, so that nothing is filed that changes at the same moment.</summary>
    public int ContentStamp { get; set; }

    /// <summary>Raised by each 需修改 or 提示 written during a review.</summary>
    public int RemarkStamp { get; set; }

    /// <summary>Number of the latest filing; 0 before the first.</summary>
    public int FilingNumber { get; set; }

    /// <summary>The organization that must act; null = none.</summary>
    public Guid? HolderId { get; set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset HeldSince { get; set; }

    /// <summary>Until when the unit should file, UTC; null = no date is known, or another office holds it.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Date of the last return, UTC; it replaces the usual date.</summary>
    public DateTimeOffset? ReturnDueAt { get; set; }

    /// <summary>Until when a leader has given more time, UTC; null = not.</summary>
    public DateTimeOffset? ExtendedTo { get; set; }

    /// <summary>Who began the review of the current filing at the current holder; null = 撤回 is still possible.</summary>
    public Guid? ReviewerId { get; set; }

    /// <summary>When the review began, UTC.</summary>
    public DateTimeOffset? ReviewBegunAt { get; set; }

    /// <summary>When it was filed for the first time, UTC.</summary>
    public DateTimeOffset? FirstFiledAt { get; set; }
}

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.Property(d => d.Stamp).IsConcurrencyToken();
        builder.Property(d => d.ContentStamp).IsConcurrencyToken();
        builder.Property(d => d.RemarkStamp).IsConcurrencyToken();
        builder.Property(d => d.ReviewerId).IsConcurrencyToken();
        builder.HasIndex(d => new { d.DeclarationId, d.Kind, d.Ordinal }).IsUnique();
        builder.HasIndex(d => new { d.HolderId, d.Kind, d.State, d.DueAt }).HasFilter("\"HolderId\" IS NOT NULL");
        builder.HasOne(d => d.Declaration).WithMany().HasForeignKey(d => d.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(d => d.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
