using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Data;

/// <summary>A form that was posted and handled, by the key that its page carried; posting it again only repeats the answer.</summary>
public sealed class HandledPost
{
    /// <summary>The form's key.</summary>
    public required string Key { get; init; }

    /// <summary>Who posted it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Where the answer redirected to; while it is being handled, ~ and the process that handles it.</summary>
    public required string Location { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

internal sealed class HandledPostMapping : IEntityTypeConfiguration<HandledPost>
{
    public void Configure(EntityTypeBuilder<HandledPost> builder)
    {
        builder.HasKey(p => new { p.UserId, p.Key });
        builder.Property(p => p.Key).HasMaxLength(40);
        builder.Property(p => p.Location).HasMaxLength(400);
        builder.HasIndex(p => p.At);
    }
}
