using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>A person: one account, in one organization. What the person may do follows from their <see cref="Seat"/>s.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>An account without a name yet; for EF and Identity.</summary>
    public User() => Id = Guid.CreateVersion7();

    /// <summary>Name as it appears on documents.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The organization whose seats the person may hold.</summary>
    public required Guid OrganizationId { get; set; }

    /// <summary>Suspended people cannot sign in, and their sessions are over.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Messages up to this instant have been read.</summary>
    public DateTimeOffset? MessagesReadUntil { get; set; }

    /// <summary>Whether every message is mailed at once; otherwise there is one mail a day, except for what the person must act on.</summary>
    public bool MailsAtOnce { get; set; }

    /// <summary>Whether the keyboard shortcuts of the review page are switched off.</summary>
    public bool ReviewKeysOff { get; set; }

    /// <summary>The seats that are held now.</summary>
    public ICollection<Seat> Seats { get; } = [];

    /// <summary>With the next save, ends every session and invalidates every activation link of the person.</summary>
    public void RenewStamp()
    {
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
    }
}

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(u => u.DisplayName).HasMaxLength(60);
        builder.HasIndex(u => u.OrganizationId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(u => u.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(u => u.Seats).WithOne().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
