using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One act in the life of a declaration, written in the save that performed it and never changed.</summary>
public sealed class HistoryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>1, 2, 3 … without gaps within the declaration.</summary>
    public required int Sequence { get; init; }

    /// <summary>The instant the server received the request, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    public required Act Act { get; init; }

    /// <summary>Status after it.</summary>
    public required Status To { get; init; }

    /// <summary>Who did it.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string ActorName { get; init; }

    /// <summary>Name of the colleague for whom that person acted as deputy; null = in their own seat.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Who did it, in words that name both.</summary>
    public string ActorText => OnBehalfOf is null ? ActorName : $"{ActorName}（代{OnBehalfOf}）";

    /// <summary>The organization for which it was done.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its name at the time.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>The submission it was done on; 0 before the first.</summary>
    public required int SubmissionNumber { get; init; }

    /// <summary>The dossier it was done on; null = the declaration itself.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>The kind of that dossier.</summary>
    public DossierKind? Part { get; init; }

    /// <summary>The filing of that dossier it was done on; 0 before the first.</summary>
    public int FilingNumber { get; init; }

    /// <summary>Free text of the act.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether the comment never leaves the office that wrote it.</summary>
    public bool CommentIsInternal { get; init; }

    /// <summary>What the act left behind, by kind, key and hash (<see cref="Chain.Evidence"/>); null = nothing.</summary>
    public string? Evidence { get; set; }

    /// <summary>Hash over the entry before, this one and its evidence (<see cref="HistoryChain"/>); null = older than the chain, until the next start.</summary>
    public string? Hash { get; set; }
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.Property(e => e.ActorName).HasMaxLength(60);
        builder.Property(e => e.OnBehalfOf).HasMaxLength(60);
        builder.Ignore(e => e.ActorText);
        builder.Property(e => e.OrganizationName).HasMaxLength(100);
        builder.Property(e => e.Comment).HasMaxLength(2_000);
        builder.Property(e => e.Hash).HasMaxLength(ChainHash.Length);
        builder.HasIndex(e => new { e.DeclarationId, e.Sequence }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(e => e.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
