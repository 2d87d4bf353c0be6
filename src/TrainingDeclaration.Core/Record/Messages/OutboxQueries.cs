using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>The state of the outbox, for whoever keeps the system running: never what a mail says.</summary>
public static class OutboxQueries
{
    /// <summary>Maximum number of failed mails listed.</summary>
    public const int MostListed = 100;

    /// <summary>How many mails are waiting to be sent now, including those that failed before.</summary>
    public static Task<int> WaitingMailsAsync(this AppDbContext db, CancellationToken cancel) =>
        db.Outbox.CountAsync(m => m.SentAt == null && !m.IsKept, cancel);

    /// <summary>Mails whose last attempt failed, oldest first.</summary>
    public static async Task<IReadOnlyList<FailedMail>> FailedMailsAsync(this AppDbContext db, CancellationToken cancel)
    {
        var mails = await db.FailedMails().OrderBy(m => m.CreatedAt).Take(MostListed).AsNoTracking().ToListAsync(cancel);
        return [.. mails.Select(m => new FailedMail(m.Id, Masked(m.To), m.CreatedAt, m.Attempts, m.NextAttemptAt, m.LastError!))]; // failed mails have one
    }

    /// <summary>Makes every failed mail due now.</summary>
    /// <returns>How many.</returns>
    public static Task<int> RetryMailsAsync(this AppDbContext db, DateTimeOffset now, CancellationToken cancel) =>
        db.FailedMails().ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now), cancel);

    /// <summary>Mails whose last attempt failed.</summary>
    public static IQueryable<OutboxMail> FailedMails(this AppDbContext db) => db.Outbox.Where(m => m.SentAt == null && m.LastError != null);

    /// <summary>An address reduced to its first character and the host.</summary>
    public static string Masked(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{address[0]}***{address[at..]}" : "***";
}
