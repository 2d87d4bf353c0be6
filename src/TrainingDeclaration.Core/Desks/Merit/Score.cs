using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>
/// What one scorer thinks of one submission, or why they are recused (回避): then they give no points, the mean leaves them
/// out, and the leader sees it.
/// </summary>
public sealed class Score
{
    /// <summary>Maximum length of a note and of the reason for a recusal, in characters.</summary>
    public const int LongestText = 500;

    public required Guid DeclarationId { get; init; }

    /// <summary>Who scores.</summary>
    public required Guid ScorerId { get; init; }

    /// <summary>Name of the scorer at the time.</summary>
    public required string ScorerName { get; set; }

    /// <summary>The submission that was read.</summary>
    public required int SubmissionNumber { get; set; }

    /// <summary>Points by the key of the <see cref="Record.Schemes.Criterion"/>; empty for a recusal.</summary>
    public Dictionary<string, int> Points { get; set; } = [];

    /// <summary>The support directions that the scorer considers served, by their texts.</summary>
    public List<string> Directions { get; set; } = [];

    /// <summary>Remarks of the scorer; they stay within the authority.</summary>
    public string? Note { get; set; }

    /// <summary>Why the scorer is recused; null = is not.</summary>
    public string? RecusalReason { get; set; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset ScoredAt { get; set; }

    /// <summary>Whether the scorer is recused.</summary>
    public bool IsRecused => RecusalReason is not null;

    /// <summary>Sum of the points; null for a recusal.</summary>
    public int? Total => IsRecused ? null : Points.Values.Sum();
}

internal sealed class ScoreMapping : IEntityTypeConfiguration<Score>
{
    public void Configure(EntityTypeBuilder<Score> builder)
    {
        builder.HasKey(s => new { s.DeclarationId, s.ScorerId });
        builder.Property(s => s.ScorerName).HasMaxLength(100);
        builder.Property(s => s.Points).HasJsonText();
        builder.Property(s => s.Directions).HasJsonText();
        builder.Property(s => s.Note).HasMaxLength(Score.LongestText);
        builder.Property(s => s.RecusalReason).HasMaxLength(Score.LongestText);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(s => s.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}
