using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>办班登记: what the unit confirmed when the class began, and the reasons that it gave then and at its end (M-25, M-38).</summary>
public sealed class ClassRun
{
    public required Guid DeclarationId { get; init; }

    /// <summary>When the trainees were instructed in secrecy and discipline, Beijing.</summary>
    public required DateOnly BriefedOn { get; init; }

    /// <summary>Why the class began, or was recorded, later than it should; null = it was not.</summary>
    public string? BeginReason { get; init; }

    /// <summary>The reasons given at its end, as JSON by <see cref="Schemes.Finding.ReasonKey"/>; null while it goes on.</summary>
    public string? EndReasonsJson { get; set; }

    /// <summary>The reasons given at its end.</summary>
    public IReadOnlyDictionary<string, string> EndReasons =>
        EndReasonsJson is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(EndReasonsJson) ?? [];
}

internal sealed class ClassRunMapping : IEntityTypeConfiguration<ClassRun>
{
    public void Configure(EntityTypeBuilder<ClassRun> builder)
    {
        builder.HasKey(r => r.DeclarationId);
        builder.Property(r => r.BeginReason).HasMaxLength(RuleReasons.Longest);
        builder.Ignore(r => r.EndReasons);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(r => r.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
