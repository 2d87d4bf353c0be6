using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>
/// Sends what is waiting in the outbox. Each mail is claimed by raising its attempts before it is sent, so that two processes
/// never send the same one at the same time, and one that is cancelled at that moment is not sent; a mail that fails waits longer each time, up to a day.
/// The lines of a daily mail are sent together, one mail per address.
/// </summary>
public sealed class OutboxSender(AppDbContext db, SmtpOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int AtOnce = 50;
    private const int MostLines = 500;

    /// <summary>Sends what is due; returns how many were sent.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        if (options.Host is null)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var due = await db.Outbox.Where(m => m.SentAt == null && !m.IsKept && m.NextAttemptAt <= now).OrderBy(m => m.CreatedAt).Take(AtOnce).ToListAsync(cancel);
        var sent = 0;
        foreach (var mail in due.Where(mail => !mail.IsLine))
        {
            sent += await SendAsync([mail], mail.Subject, mail.Text, now, cancel) ? 1 : 0;
        }

        foreach (var address in due.Where(mail => mail.IsLine).Select(mail => mail.To).Distinct())
        {
            var lines = await db.Outbox.Where(m => m.IsLine && m.To == address && m.SentAt == null && !m.IsKept && m.NextAttemptAt <= now)
                .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(MostLines).ToListAsync(cancel);
            if (lines.Count == 0)
            {
                continue; // Another process has sent them in the meantime.
            }

            sent += await SendAsync(lines, MessageTexts.DailySubject(lines.Count), MessageTexts.DailyMail(lines.Select(line => line.Text)), now, cancel) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Sends what belongs in one mail, all or nothing.</summary>
    private async Task<bool> SendAsync(List<OutboxMail> parts, string subject, string text, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var part in parts)
        {
            part.Attempts++;
            part.NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(24 * 60, Math.Pow(2, part.Attempts)));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            parts.ForEach(part => db.Entry(part).State = EntityState.Detached);
            return false; // Another process has it, or a part was cancelled; what is left goes with the next sweep.
        }

        var error = await TrySendAsync(parts[0], subject, text, cancel);
        foreach (var part in parts)
        {
            (part.LastError, part.SentAt) = (error, error is null ? clock.GetUtcNow() : null);
        }

        // What has been sent is recorded even while the process is stopping.
        await db.SaveChangesAsync(error is null ? CancellationToken.None : cancel);
        return error is null;
    }

    private async Task<string?> TrySendAsync(OutboxMail mail, string subject, string text, CancellationToken cancel)
    {
        var content = text.Replace("{site}", options.SiteAddress, StringComparison.Ordinal);
        var reason = await new MailServer(options).DeliverAsync(new OutgoingMail(mail.Id, mail.To, subject, content, clock.GetUtcNow()), cancel);
        if (reason is null)
        {
            return null;
        }

        // Servers like to repeat the address.
        reason = TextRules.Cut(reason.Replace(mail.To, OutboxQueries.Masked(mail.To), StringComparison.OrdinalIgnoreCase), 400);
        log.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Reason}", mail.Id, mail.Attempts, reason);
        return reason;
    }
}
