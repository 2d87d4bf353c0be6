using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// 延期: named, dated and with a reason. It lets one organization (or one of its declarations) act after the date, but
/// never goes beyond the date that binds its giver.
/// </summary>
public sealed class Extension
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CallId { get; init; }

    /// <summary>Whose act may come later: a unit's 报送, a bureau's 转报, a department's 汇总上报.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Only this declaration; null = every declaration of that organization under the call.</summary>
    public Guid? DeclarationId { get; init; }

    /// <summary>The organization that gave it.</summary>
    public required Guid GivenByOrganizationId { get; init; }

    /// <summary>The person who gave it.</summary>
    public required Guid GivenById { get; init; }

    /// <summary>Why; shown to the unit.</summary>
    public required string Reason { get; init; }

    /// <summary>Until when, UTC, exclusive.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }
}

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.HasIndex(e => new { e.CallId, e.OrganizationId });
        builder.HasOne<Call>().WithMany().HasForeignKey(e => e.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(e => e.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
