using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>
/// Sends what waits in the outbox. Each mail is claimed by raising its attempts before it is sent, so that two processes
/// never send the same one at the same time, and a mail that was cancelled in that moment is not sent; a mail that fails waits longer each time, up to a day.
/// The lines of the mail of a day leave together, one mail per address.
/// </summary>
public sealed class OutboxSender(AppDbContext db, SmtpOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int AtOnce = 50;
    private const int MostLines = 500;

    /// <summary>Sends what is due; returns how many left.</summary>
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
                continue; // Another process has sent them since.
            }

            sent += await SendAsync(lines, MessageTexts.DailySubject(lines.Count), MessageTexts.DailyMail(lines.Select(line => line.Text)), now, cancel) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Sends what belongs into one mail, all or nothing.</summary>
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

        await db.SaveChangesAsync(cancel);
        return error is null;
    }

    private async Task<string?> TrySendAsync(OutboxMail mail, string subject, string text, CancellationToken cancel)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.UseTls };
        if (options.UserName is not null)
        {
            client.Credentials = new NetworkCredential(options.UserName, options.Password);
        }

        using var message = new MailMessage(options.From, mail.To, subject, text.Replace("{site}", options.SiteAddress, StringComparison.Ordinal))
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@training-declaration>");
        try
        {
            await client.SendMailAsync(message, cancel);
            return null;
        }
        catch (Exception failure) when (failure is SmtpException or IOException or FormatException)
        {
            var reason = failure.GetBaseException().Message; // the outer ones only say that it failed
            log.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Reason}", mail.Id, mail.Attempts, reason);
            return TextRules.Cut(reason, 400);
        }
    }
}
