using MimeKit;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>One mail as it is sent.</summary>
/// <param name="Id">Outbox id; the Message-Id is derived from it, so that a mail sent twice can be recognized.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">Plain text; becomes one line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="At">When it is sent.</param>
public sealed record OutgoingMail(Guid Id, string To, string Subject, string Text, DateTimeOffset At)
{
    /// <summary>The message, in UTF-8 throughout. Throws <see cref="FormatException"/> if sender or recipient is not a single address.</summary>
    /// <param name="from">As in <see cref="SmtpOptions.From"/>.</param>
    public MimeMessage Compose(string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            MessageId = $"{Id:N}@training-declaration",
            Date = At,
            // A line break would start another header.
            Subject = TextRules.OneLine(Subject),
            // Base64 passes every relay unchanged, however long its lines are.
            Body = new TextPart("plain") { Text = Text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.Base64 },
        };
        message.From.Add(new MailboxAddress(TextRules.OneLine(sender.Name), sender.Address));
        message.To.Add(MailboxAddress.Parse(To));
        return message;
    }
}
