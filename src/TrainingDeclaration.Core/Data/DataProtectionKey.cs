using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Data;

/// <summary>One key of the data-protection ring, kept here so that a restart signs nobody out and several processes share it.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Name that the framework gives.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the framework's XML.</summary>
    public required string Xml { get; init; }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(100);
    }
}
