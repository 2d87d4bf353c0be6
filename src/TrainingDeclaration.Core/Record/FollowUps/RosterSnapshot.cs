using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// 学员名单 as a filing handed it over, beside the filing and not in it: without contacts, identity numbers and notes. The chain knows its
/// salted hash only, so that names cannot be guessed from the chain, and erasing row and salt leaves the chain whole.
/// </summary>
public sealed class RosterSnapshot
{
    /// <summary>Length of the salt, in hex digits.</summary>
    internal const int SaltDigits = 64;

    /// <summary>The filing that it stands beside.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The rows (<see cref="Rows"/>).</summary>
    public required string RowsJson { get; init; }

    /// <summary>32 random bytes in hex.</summary>
    public required string Salt { get; init; }

    /// <summary>The hash of salt and rows, as the act's evidence names it.</summary>
    public required string Hash { get; init; }

    /// <summary>Its 培训人员信息汇总表; null = there was nobody to print.</summary>
    public Guid? PaperId { get; init; }

    /// <summary>The rows in the order of their numbers.</summary>
    public IReadOnlyList<RosterRow> Rows => JsonSerializer.Deserialize<List<RosterRow>>(RowsJson, RosterRow.Options) ?? [];

    /// <summary>Freezes the rows with a new salt.</summary>
    /// <param name="paperId">The paper that prints them.</param>
    public static RosterSnapshot Of(Guid filingId, IReadOnlyList<RosterRow> rows, Guid? paperId)
    {
        var (json, salt) = (JsonSerializer.Serialize(rows, RosterRow.Options), RandomNumberGenerator.GetHexString(SaltDigits, lowercase: true));
        return new RosterSnapshot { FilingId = filingId, RowsJson = json, Salt = salt, Hash = HashOf(salt, json), PaperId = paperId };
    }

    /// <summary>The hash that there is now, from what is stored.</summary>
    public string Compute() => HashOf(Salt, RowsJson);

    private static string HashOf(string salt, string json) => ChainHash.Of(salt, json);
}

internal sealed class RosterSnapshotMapping : IEntityTypeConfiguration<RosterSnapshot>
{
    public void Configure(EntityTypeBuilder<RosterSnapshot> builder)
    {
        builder.HasKey(s => s.FilingId);
        builder.Property(s => s.Salt).HasMaxLength(RosterSnapshot.SaltDigits);
        builder.Property(s => s.Hash).HasMaxLength(ChainHash.Length);
        builder.Ignore(s => s.Rows);
        builder.HasOne<Filing>().WithOne().HasForeignKey<RosterSnapshot>(s => s.FilingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Paper>().WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Restrict);
    }
}
