using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>One form in a bundle, bound to the submission that the department recommended.</summary>
public sealed class BundleRow
{
    /// <summary>Maximum length of an opinion in the 汇总表, in characters.</summary>
    public const int LongestOpinion = 200;

    public required Guid BundleId { get; init; }

    /// <summary>The form; it is in one bundle at most.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>The form; it is in one bundle at most.</summary>
    public Declaration Declaration { get; init; } = null!;

    /// <summary>推荐顺序, from 1.</summary>
    public required int Rank { get; set; }

    /// <summary>The submission that was seen and recommended.</summary>
    public required int SubmissionNumber { get; set; }

    /// <summary>Whether the declaration now has a different submission from the one that was seen.</summary>
    public bool IsOutdated => SubmissionNumber != Declaration.SubmissionNumber;

    /// <summary>归口管理部门意见 as written for the 汇总表; null = a short form of the opinion with which the form was recommended.</summary>
    public string? Opinion { get; set; }

    /// <summary>When the authority returned it, UTC; null if it was not. It keeps its rank.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }
}

internal sealed class BundleRowMapping : IEntityTypeConfiguration<BundleRow>
{
    public void Configure(EntityTypeBuilder<BundleRow> builder)
    {
        builder.HasKey(r => new { r.BundleId, r.DeclarationId });
        builder.Property(r => r.Opinion).HasMaxLength(BundleRow.LongestOpinion);
        builder.HasIndex(r => r.DeclarationId).IsUnique();
        builder.HasIndex(r => r.ReturnedAt).HasFilter("\"ReturnedAt\" IS NOT NULL"); // the few that came back
        builder.HasOne(r => r.Declaration).WithMany().HasForeignKey(r => r.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
