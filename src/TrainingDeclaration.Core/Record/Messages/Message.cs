using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>An in-app message to an organization, written in the same save as the act that it reports.</summary>
public sealed class Message
{
    /// <summary>Maximum length of <see cref="Text"/> in characters.</summary>
    private const int LongestText = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The recipient.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; set; }

    /// <summary>Where it leads, within this site.</summary>
    public required string Link { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it is sent and can be seen, UTC; null = kept until the sender releases it.</summary>
    public required DateTimeOffset? LeavesAt { get; set; }

    /// <summary>The declaration whose act it reports; null for other messages.</summary>
    public Guid? DeclarationId { get; init; }

    /// <summary>The dossier whose act it reports; null = the declaration's own, or none.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>The organization that acted, if it is about a declaration.</summary>
    public Guid? SenderId { get; init; }

    /// <summary>What it is about no longer exists: it says so instead of asking somebody to act, and leads back to the messages.</summary>
    /// <param name="why">A sentence: who, when.</param>
    public void SubjectIsGone(string why) =>
        (Text, Link) = (TextRules.Cut(Text, LongestText - why.Length) + why, "/messages");
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(400);
        builder.Property(m => m.Link).HasMaxLength(200);
        builder.HasIndex(m => new { m.OrganizationId, m.LeavesAt });
        builder.Property(m => m.LeavesAt).IsConcurrencyToken();
        builder.HasIndex(m => m.DeclarationId);
        builder.HasIndex(m => new { m.SenderId, m.LeavesAt });
        builder.HasOne<Organization>().WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
