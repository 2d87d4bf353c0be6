using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Core.Data;

/// <summary>The one row that tells whether a file of privacy keys is this database's: a known text, encrypted and indexed with them (decision 0013).</summary>
public sealed class PrivacyCheck
{
    /// <summary>Longest ciphertext kept.</summary>
    internal const int CiphertextLength = 120;

    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>The known text as <see cref="FieldCipher.Encrypt"/> gives it, with the key that encrypted at the last start.</summary>
    public required string Ciphertext { get; init; }

    /// <summary>The known text's <see cref="FieldCipher.BlindIndex"/>.</summary>
    public required string BlindIndex { get; init; }
}

internal sealed class PrivacyCheckMapping : IEntityTypeConfiguration<PrivacyCheck>
{
    public void Configure(EntityTypeBuilder<PrivacyCheck> builder)
    {
        builder.ToTable("PrivacyChecks");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Ciphertext).HasMaxLength(PrivacyCheck.CiphertextLength);
        builder.Property(c => c.BlindIndex).HasMaxLength(64);
    }
}
