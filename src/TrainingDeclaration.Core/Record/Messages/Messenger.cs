using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>
/// Writes messages into the running unit of work: one row for the office, one mail per person who has an address. What
/// nobody must act on waits for the daily mail, unless the person wants every mail at once.
/// </summary>
public sealed class Messenger(AppDbContext db)
{
    /// <summary>Tells an organization something, with mail at once. Mail carries the sentence and the link, never the form's content.</summary>
    /// <param name="text">One sentence in Chinese.</param>
    /// <param name="link">Path inside this site.</param>
    public Task TellAsync(Guid organizationId, string text, string link, DateTimeOffset at, CancellationToken cancel) =>
        AddAsync(new Message { OrganizationId = organizationId, Text = text, Link = link, SentAt = at, LeavesAt = at }, isUrgent: true, cancel);

    /// <summary>Tells an organization of an act on a declaration.</summary>
    /// <param name="leavesAt">When it is sent, UTC; null = when the sender releases it. Until then a later act cancels it.</param>
    /// <param name="isUrgent">Whether the organization must act, in which case its mail never waits for the daily one.</param>
    /// <param name="dossierId">The dossier that the act is about; null = the declaration itself.</param>
    /// <param name="link">Path inside this site.</param>
    public Task TellOfAsync(
        CurrentUser sender, Declaration declaration, Guid organizationId, string text, string link, DateTimeOffset at, DateTimeOffset? leavesAt, bool isUrgent,
        Guid? dossierId, CancellationToken cancel) =>
        AddAsync(
            new Message
            {
                OrganizationId = organizationId,
                Text = text,
                Link = link,
                SentAt = at,
                LeavesAt = leavesAt,
                DeclarationId = declaration.Id,
                DossierId = dossierId,
                SenderId = sender.OrganizationId,
            },
            isUrgent, cancel);

    /// <summary>
    /// Mails everybody who holds the seat, at once: for those who run the system, who see no messages of offices and find the same on
    /// their home. The caller saves.
    /// </summary>
    /// <param name="text">One sentence in Chinese.</param>
    /// <param name="link">Path inside this site.</param>
    /// <param name="at">The instant, UTC.</param>
    public async Task WarnAsync(SeatKind seat, string text, string link, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var address in await db.Users.Where(u => !u.IsSuspended && u.Email != null && u.Seats.Any(s => s.Kind == seat)).Select(u => u.Email!).Distinct().ToListAsync(cancel))
        {
            db.Outbox.Add(new OutboxMail { To = address, Subject = MessageTexts.Subject(text), Text = MessageTexts.Mail(text, link), CreatedAt = at, NextAttemptAt = at });
        }
    }

    /// <summary>
    /// Cancels what was written about the declaration itself, or about one of its dossiers, but has not been sent: neither seen by the office nor picked up
    /// by the mail sender. If a mail is sent at the same moment the save fails, because it has left.
    /// </summary>
    /// <returns>The organizations that will now never hear of it.</returns>
    public async Task<IReadOnlySet<Guid>> CancelAsync(Guid declarationId, Guid? dossierId, DateTimeOffset now, CancellationToken cancel)
    {
        var cancelled = new HashSet<Guid>();
        foreach (var message in await db.Messages.Where(m => m.DeclarationId == declarationId && m.DossierId == dossierId && (m.LeavesAt == null || m.LeavesAt > now)).ToListAsync(cancel))
        {
            var mails = await db.Outbox.Where(m => m.MessageId == message.Id).ToListAsync(cancel);
            if (mails.TrueForAll(mail => mail.Attempts == 0))
            {
                db.Messages.Remove(message);
                db.Outbox.RemoveRange(mails);
                cancelled.Add(message.OrganizationId);
            }
        }

        return cancelled;
    }

    private async Task AddAsync(Message message, bool isUrgent, CancellationToken cancel)
    {
        db.Messages.Add(message);
        var people = await db.Users
            .Where(u => u.OrganizationId == message.OrganizationId && !u.IsSuspended && u.Email != null
                && u.Seats.Any(s => s.Kind == SeatKind.Clerk || s.Kind == SeatKind.Approver))
            .Select(u => new { Email = u.Email!, u.MailsAtOnce })
            .ToListAsync(cancel);
        foreach (var person in people)
        {
            var isLine = !isUrgent && !person.MailsAtOnce;
            var leavesAt = message.LeavesAt ?? message.SentAt;
            db.Outbox.Add(new OutboxMail
            {
                MessageId = message.Id,
                IsKept = message.LeavesAt is null,
                To = person.Email,
                IsLine = isLine,
                Subject = MessageTexts.Subject(message.Text),
                Text = isLine ? MessageTexts.MailLine(message.Text, message.Link) : MessageTexts.Mail(message.Text, message.Link),
                CreatedAt = message.SentAt,
                NextAttemptAt = isLine ? DailyMail.After(leavesAt) : leavesAt,
            });
        }
    }
}
