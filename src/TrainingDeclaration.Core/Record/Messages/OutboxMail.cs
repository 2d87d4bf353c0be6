using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>A mail waiting to be sent. Written in the save of the act; sent after the commit, retried until it is sent.</summary>
public sealed class OutboxMail
{
    /// <summary>Version-7 key; also the message id, so that a mail sent twice can be recognized.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The message it carries; null if there is none.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Whether it is sent together with others to the same address, as lines of one mail (<see cref="DailyMail"/>).</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it waits for its message to be released.</summary>
    public bool IsKept { get; set; }

    /// <summary>Address.</summary>
    public required string To { get; init; }

    /// <summary>Subject, plain text.</summary>
    public required string Subject { get; init; }

    /// <summary>Body, plain text: number and link, never content.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was sent, UTC; null = waiting.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Number of attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before, UTC.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>The mail server's last reply.</summary>
    public string? LastError { get; set; }
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(m => m.To).HasMaxLength(120);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.LastError).HasMaxLength(400);
        builder.Property(m => m.Attempts).IsConcurrencyToken();
        builder.HasIndex(m => new { m.SentAt, m.NextAttemptAt });
        builder.HasIndex(m => m.MessageId);
    }
}
