using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>Reads and marks the messages of an office.</summary>
public static class MessageQueries
{
    /// <summary>What the office has been told by now; people without a business seat are told nothing, because messages name declarations.</summary>
    public static IQueryable<Message> VisibleTo(this IQueryable<Message> messages, CurrentUser user, DateTimeOffset now) =>
        messages.Where(m => user.HasBusinessSeat && m.OrganizationId == user.OrganizationId && m.LeavesAt <= now);

    /// <summary>Up to when the person has read.</summary>
    public static Task<DateTimeOffset?> ReadUntilAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => u.MessagesReadUntil).SingleAsync(cancel);

    /// <summary>How the person gets mail.</summary>
    public static Task<MailSettings> MailSettingsAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => new MailSettings(u.Email, u.MailsAtOnce)).SingleAsync(cancel);

    /// <summary>Changes that, for messages written from now on. Refuses anything that is not an e-mail address.</summary>
    public static async Task<Refusal?> SetMailAsync(this AppDbContext db, CurrentUser user, MailSettings settings, CancellationToken cancel)
    {
        var email = TextRules.Clean(settings.Email);
        if (PeopleService.RefuseEmail(email) is { } refusal)
        {
            return refusal;
        }

        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email == null ? null : email.ToUpperInvariant()).SetProperty(u => u.MailsAtOnce, settings.AtOnce), cancel);
        return null;
    }

    /// <summary>Marks everything up to the instant as read by this person; colleagues keep their own marks.</summary>
    public static async Task MarkReadAsync(this AppDbContext db, CurrentUser user, DateTimeOffset until, CancellationToken cancel)
    {
        var reader = await db.Users.SingleAsync(u => u.Id == user.Id, cancel);
        reader.MessagesReadUntil = until;
        await db.SaveChangesAsync(cancel);
    }
}
