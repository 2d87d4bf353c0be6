using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Grants;

/// <summary>A service granted instead of money (C-31): which one, and its progress. It has no amount.</summary>
public sealed class GrantedService
{
    public required Guid DeclarationId { get; init; }

    /// <summary>Name of the service, one of those of its <see cref="Schemes.Category"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Its progress.</summary>
    public ServiceState State { get; set; } = ServiceState.Planned;

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who last said so.</summary>
    public required string ChangedBy { get; set; }
}

internal sealed class GrantedServiceMapping : IEntityTypeConfiguration<GrantedService>
{
    public void Configure(EntityTypeBuilder<GrantedService> builder)
    {
        builder.HasKey(s => new { s.DeclarationId, s.Name });
        builder.Property(s => s.Name).HasMaxLength(40);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(s => s.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
