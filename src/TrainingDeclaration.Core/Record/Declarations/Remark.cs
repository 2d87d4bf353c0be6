using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>
/// 意见: what an office says about a field or the whole form. Written during review, sent with a return, answered field by
/// field by the addressee, ended by its office. Until it is sent, and forever if it is internal, nobody outside that
/// office can read it; every read starts with <see cref="Access.Visibility"/>.
/// </summary>
public sealed class Remark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>The dossier that it is about; null = the form.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>The submission, or filing of the dossier, that it is about: the one it was written on; after the return, the one that was returned.</summary>
    public required int SubmissionNumber { get; set; }

    /// <summary>Stable key of the field; null = the whole form.</summary>
    public string? FieldKey { get; init; }

    /// <summary>What it asks, and of whom.</summary>
    public required RemarkKind Kind { get; init; }

    /// <summary>What must be changed and why.</summary>
    public required string Text { get; init; }

    /// <summary>Stable code of the reason chosen from the library, if any.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The remark of the same office that this one raises again.</summary>
    public Guid? FormerId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Name of that person at the time.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The office that made it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its name at the time.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The organization that answers; null until it is sent.</summary>
    public Guid? AddresseeId { get; set; }

    /// <summary>When it was sent with a return, UTC; null = it has not left its office.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>改了 or 未改; null = not stated, or answered before the question existed.</summary>
    public AnswerKind? AnswerKind { get; set; }

    /// <summary>答复 in words: what was changed, or why not.</summary>
    public string? Answer { get; set; }

    /// <summary>When the answer was complete, UTC; null = not answered, whatever has been typed.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>How its office ended it; null = it is open.</summary>
    public RemarkEnd? End { get; set; }

    /// <summary>When it was ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Name of the person who ended it, at the time.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Raised with each change, so that two people working on one remark notice each other.</summary>
    public int Stamp { get; set; }

    /// <summary>Whether the addressee still owes an answer.</summary>
    public bool WaitsForAnswer => Kind == RemarkKind.Correction && SentAt is not null && AnsweredAt is null && End is null;

    /// <summary>Whether it prevents its own office from deciding.</summary>
    public bool IsOpenCorrection => Kind == RemarkKind.Correction && End is null;

    /// <summary>Whether it will be sent with the next return of its office.</summary>
    public bool GoesWithReturn => Kind != RemarkKind.Internal && SentAt is null && End is null;

    /// <summary>Sends it with a return.</summary>
    public void Send(Guid addresseeId, int submissionNumber, DateTimeOffset at)
    {
        (AddresseeId, SubmissionNumber, SentAt) = (addresseeId, submissionNumber, at);
        Stamp++;
    }

    /// <summary>Records an answer. 改了 is complete by itself, 未改 only with a reason.</summary>
    public void Take(AnswerKind? kind, string? words, DateTimeOffset at)
    {
        (AnswerKind, Answer) = (kind, words);
        AnsweredAt = kind == Declarations.AnswerKind.Changed || kind == Declarations.AnswerKind.Unchanged && words is not null ? at : null;
        Stamp++;
    }

    public void Close(RemarkEnd end, string by, DateTimeOffset at)
    {
        (End, EndedBy, EndedAt) = (end, by, at);
        Stamp++;
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(r => r.FieldKey).HasMaxLength(40);
        builder.Property(r => r.Text).HasMaxLength(1_000);
        builder.Property(r => r.ReasonCode).HasMaxLength(40);
        builder.Property(r => r.EndedBy).HasMaxLength(60);
        builder.Property(r => r.Stamp).IsConcurrencyToken();
        builder.Ignore(r => r.WaitsForAnswer).Ignore(r => r.IsOpenCorrection).Ignore(r => r.GoesWithReturn);
        builder.HasIndex(r => r.ReasonCode);
        builder.Property(r => r.AuthorName).HasMaxLength(60);
        builder.Property(r => r.OrganizationName).HasMaxLength(100);
        builder.HasIndex(r => r.DeclarationId);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(r => r.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
