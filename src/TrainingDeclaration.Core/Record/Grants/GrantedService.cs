using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Grants;

/// <summary>A service that was granted instead of money (C-31): what, and how far it has come. It has no amount.</summary>
public sealed class GrantedService
{
    /// <summary>The declaration.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>Name of the service, of those of its <see cref="Schemes.Category"/>.</summary>
    public required string Name { get; init; }

    /// <summary>How far it has come.</summary>
    public ServiceState State { get; set; } = ServiceState.Planned;

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who said so last.</summary>
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
