using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Messages;

/// <summary>Writes messages into the running unit of work: one row for the office, one mail per person who has an address.</summary>
public sealed class Messenger(AppDbContext db)
{
    /// <summary>Tells an organization. Mail carries the sentence and the link, never content of the form.</summary>
    /// <param name="text">One sentence in Chinese.</param>
    /// <param name="link">Path inside this site.</param>
    public async Task TellAsync(Guid organizationId, string text, string link, DateTimeOffset at, CancellationToken cancel)
    {
        db.Messages.Add(new Message { OrganizationId = organizationId, Text = text, Link = link, SentAt = at });
        var addresses = await db.Users
            .Where(u => u.OrganizationId == organizationId && !u.IsSuspended && u.Email != null
                && u.Seats.Any(s => s.Kind == SeatKind.Clerk || s.Kind == SeatKind.Approver))
            .Select(u => u.Email!)
            .ToListAsync(cancel);
        foreach (var address in addresses)
        {
            db.Outbox.Add(new OutboxMail
            {
                To = address,
                Subject = MessageTexts.Subject(text),
                Text = MessageTexts.Mail(text, link),
                CreatedAt = at,
                NextAttemptAt = at,
            });
        }
    }
}
