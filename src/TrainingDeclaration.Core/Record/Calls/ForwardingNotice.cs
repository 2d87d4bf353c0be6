using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>转发通知: a department or bureau hands a call on to those below, with a date of its own (M-01…M-10).</summary>
public sealed class ForwardingNotice
{
    /// <summary>Version-7 key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The call.</summary>
    public required Guid CallId { get; init; }

    /// <summary>Who forwards.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Title of the notice.</summary>
    public required string Title { get; set; }

    /// <summary>发文字号; many notices have none .</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Date of the notice, Beijing.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Cover text.</summary>
    public string? CoverText { get; set; }

    /// <summary>Orientation for choosing demands (M-03).</summary>
    public string? Orientation { get; set; }

    /// <summary>Whom to ask.</summary>
    public List<Contact> Contacts { get; set; } = [];

    /// <summary>Disclosure attribute.</summary>
    public Disclosure Disclosure { get; set; } = Disclosure.OnRequest;

    /// <summary>Own date, never later than the one above; null = the one above binds.</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>Whether that day still counts.</summary>
    public bool DueDayIncluded { get; set; } = true;

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Swapped at each save.</summary>
    public int Revision { get; set; }

    /// <summary>The instant from which on it is too late for those below.</summary>
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
