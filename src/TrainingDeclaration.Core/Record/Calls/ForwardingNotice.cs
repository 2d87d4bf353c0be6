using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>转发通知: a department or bureau passes a call on to those below, with its own date (M-01…M-10).</summary>
public sealed class ForwardingNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CallId { get; init; }

    /// <summary>Who forwards.</summary>
    public required Guid OrganizationId { get; init; }

    public required string Title { get; set; }

    /// <summary>发文字号; many notices have none .</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Date of the notice, Beijing.</summary>
    public DateOnly? IssuedOn { get; set; }

    public string? CoverText { get; set; }

    /// <summary>Guidance for choosing demands (M-03).</summary>
    public string? Orientation { get; set; }

    /// <summary>Contacts for questions.</summary>
    public List<Contact> Contacts { get; set; } = [];

    /// <summary>Disclosure attribute.</summary>
    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    /// <summary>Own date, never later than the one above; null = the one above binds.</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>Whether that day still counts.</summary>
    public bool DueDayIncluded { get; set; } = true;

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Changes with each save.</summary>
    public int Revision { get; set; }

    /// <summary>The instant from which it is too late for those below.</summary>
    public DateTimeOffset? DueAt => DeadlineLadder.Instant(DueDate, DueDayIncluded);
}

internal sealed class ForwardingNoticeMapping : IEntityTypeConfiguration<ForwardingNotice>
{
    public void Configure(EntityTypeBuilder<ForwardingNotice> builder)
    {
        builder.Property(n => n.Title).HasMaxLength(200);
        builder.Property(n => n.DocumentNumber).HasMaxLength(40);
        builder.Property(n => n.Contacts).HasJsonText();
        builder.Property(n => n.Revision).IsConcurrencyToken();
        builder.Ignore(n => n.DueAt);
        builder.HasIndex(n => new { n.CallId, n.OrganizationId }).IsUnique();
        builder.HasOne<Call>().WithMany().HasForeignKey(n => n.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
