using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// A signed-in browser. The cookie only names it, so ending the row ends the session at once, on every server.
/// </summary>
public sealed class Session
{
    /// <summary>Random key in the cookie.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who signed in.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The security stamp at sign-in; if the person's stamp changes, the session ends.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Last request, UTC, accurate to a few minutes; idle sessions end.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended by sign-out or by an administrator; null while it is alive.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.SecurityStamp).HasMaxLength(64);
        builder.HasIndex(s => s.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
