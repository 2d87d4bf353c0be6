using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Declarations;

/// <summary>
/// 意见: what must be changed, on a field or on the whole form, with its answer. Sent with a return to one organization,
/// which answers each before it reports or hands up again.
/// </summary>
public sealed class Remark
{
    /// <summary>Version-7 key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The declaration.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>The submission it speaks of.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>Stable key of the field; null = the whole form.</summary>
    public string? FieldKey { get; init; }

    /// <summary>What must be changed and why.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Name of that person at that time.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The office that returns.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its name at that time.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>The organization that answers.</summary>
    public required Guid AddresseeId { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>答复: what was changed, or why not.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(r => r.FieldKey).HasMaxLength(40);
        builder.Property(r => r.Text).HasMaxLength(1_000);
        builder.Property(r => r.AuthorName).HasMaxLength(60);
        builder.Property(r => r.OrganizationName).HasMaxLength(100);
        builder.HasIndex(r => r.DeclarationId);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(r => r.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
