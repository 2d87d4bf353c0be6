using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>Somebody has a declaration open on the review page now (正在审核). Locks nothing; one row per person.</summary>
public sealed class ReviewPresence
{
    /// <summary>The person, who is in one place at a time.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The declaration that is open.</summary>
    public required Guid DeclarationId { get; set; }

    /// <summary>The person's organization; only colleagues are told.</summary>
    public required Guid OrganizationId { get; set; }

    /// <summary>Name of the person.</summary>
    public required string UserName { get; set; }

    /// <summary>When the page last said so, UTC.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}

internal sealed class ReviewPresenceMapping : IEntityTypeConfiguration<ReviewPresence>
{
    public void Configure(EntityTypeBuilder<ReviewPresence> builder)
    {
        builder.HasKey(p => p.UserId);
        builder.Property(p => p.UserName).HasMaxLength(60);
        builder.HasIndex(p => new { p.OrganizationId, p.SeenAt });
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(p => p.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
