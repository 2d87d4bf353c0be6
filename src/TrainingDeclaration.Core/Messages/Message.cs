using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Core.Messages;

/// <summary>An in-app message to an organization, written in the save of the act that it tells of.</summary>
public sealed class Message
{
    /// <summary>Version-7 key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>To whom.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where it leads, inside this site.</summary>
    public required string Link { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(400);
        builder.Property(m => m.Link).HasMaxLength(200);
        builder.HasIndex(m => new { m.OrganizationId, m.SentAt });
        builder.HasOne<Organization>().WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
