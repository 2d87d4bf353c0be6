using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Messages;

/// <summary>
/// Sends what waits in the outbox. Each mail is claimed by raising its attempts before it is sent, so that two processes
/// never send the same one at the same time, and a mail that was cancelled in that moment is not sent; a mail that fails waits longer each time, up to a day.
/// </summary>
public sealed class OutboxSender(AppDbContext db, SmtpOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int AtOnce = 50;

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
        foreach (var mail in due)
        {
            mail.Attempts++;
            mail.NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(24 * 60, Math.Pow(2, mail.Attempts)));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.Entry(mail).State = EntityState.Detached;
                continue; // Another process has it.
            }

            mail.LastError = await TrySendAsync(mail, cancel);
            if (mail.LastError is null)
            {
                mail.SentAt = clock.GetUtcNow();
                sent++;
            }

            await db.SaveChangesAsync(cancel);
        }

        return sent;
    }

    private async Task<string?> TrySendAsync(OutboxMail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.UseTls };
        if (options.UserName is not null)
        {
            client.Credentials = new NetworkCredential(options.UserName, options.Password);
        }

        using var message = new MailMessage(options.From, mail.To, mail.Subject, mail.Text.Replace("{site}", options.SiteAddress, StringComparison.Ordinal))
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
            log.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Reason}", mail.Id, mail.Attempts, failure.Message);
            return failure.Message.Length > 400 ? failure.Message[..400] : failure.Message;
        }
    }
}
