using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// A reason for remarks that an office keeps in its library. The code is assigned once and names this reason forever, however
/// it is reworded later and even once it is retired; remarks and statistics refer to the code alone.
/// </summary>
public sealed class StandardReason
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The office whose library it is in.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Stable code, unique in the whole system; never changed, never reused.</summary>
    public required string Code { get; init; }

    /// <summary>Stable key of the field it is meant for; null = any.</summary>
    public string? FieldKey { get; set; }

    /// <summary>The current wording, at most 300 characters.</summary>
    public required string Text { get; set; }

    /// <summary>Since when it is no longer offered, UTC; null = offered.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Stamp { get; set; }
}

internal sealed class StandardReasonMapping : IEntityTypeConfiguration<StandardReason>
{
    public void Configure(EntityTypeBuilder<StandardReason> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(40);
        builder.Property(r => r.FieldKey).HasMaxLength(40);
        builder.Property(r => r.Text).HasMaxLength(300);
        builder.Property(r => r.Stamp).IsConcurrencyToken();
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasIndex(r => r.OrganizationId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
