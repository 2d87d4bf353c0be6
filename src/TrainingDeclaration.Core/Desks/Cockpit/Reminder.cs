using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>
/// Records that an office was reminded. The row is unique per call, addressee, kind and step and is written in the save of the
/// message, so nobody is reminded twice, however many people and processes try.
/// </summary>
public sealed class Reminder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The 征集.</summary>
    public required Guid CallId { get; init; }

    /// <summary>Who was reminded.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Of what.</summary>
    public required ReminderKind Kind { get; init; }

    /// <summary>For a 催办 the Beijing day; for an automatic one the step and the date.</summary>
    public required string Step { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.Property(r => r.Step).HasMaxLength(60);
        builder.HasIndex(r => new { r.CallId, r.OrganizationId, r.Kind, r.Step }).IsUnique();
        builder.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
