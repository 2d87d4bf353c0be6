using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>One telephone conversation about a call, as the caller noted it; only the caller's own office reads it.</summary>
public sealed class PhoneNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The 征集 it was about.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The office that was rung.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The office that rang.</summary>
    public required Guid CallerOrganizationId { get; init; }

    /// <summary>The person who rang.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string CallerName { get; init; }

    /// <summary>How it went.</summary>
    public required PhoneResult Result { get; init; }

    /// <summary>What was said.</summary>
    public string? Note { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

internal sealed class PhoneNoteMapping : IEntityTypeConfiguration<PhoneNote>
{
    public void Configure(EntityTypeBuilder<PhoneNote> builder)
    {
        builder.Property(n => n.CallerName).HasMaxLength(60);
        builder.Property(n => n.Note).HasMaxLength(200);
        builder.HasIndex(n => new { n.CallId, n.CallerOrganizationId, n.OrganizationId, n.At });
        builder.HasOne<Call>().WithMany().HasForeignKey(n => n.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
