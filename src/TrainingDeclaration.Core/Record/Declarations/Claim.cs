using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// An exclusive right: at most one declaration per organization and call holds it (C-62). The row is written in the
/// report's own save, so that of two simultaneous reports one wins.
/// </summary>
public sealed class Claim
{
    public required Guid CallId { get; init; }

    /// <summary>The legal person that has the right: whoever reports up on the route.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Which right; the scheme names it.</summary>
    public required string Kind { get; init; }

    /// <summary>The declaration that holds it.</summary>
    public required Guid DeclarationId { get; init; }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.HasKey(c => new { c.CallId, c.OrganizationId, c.Kind });
        builder.Property(c => c.Kind).HasMaxLength(20);
        builder.HasIndex(c => c.DeclarationId);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(c => c.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
