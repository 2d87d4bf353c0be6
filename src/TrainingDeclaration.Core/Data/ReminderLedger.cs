using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Desks.Cockpit;

namespace TrainingDeclaration.Core.Data;

/// <summary>Claims a reminder for the running transaction; of several attempts, one gets it.</summary>
public sealed class ReminderLedger(AppDbContext db)
{
    /// <summary>
    /// Whether nobody has reminded the office of this before; if so, the row is written. Another transaction that is about
    /// to do the same waits for this one. Must run inside <see cref="UnitOfWork"/>.
    /// </summary>
    public async Task<bool> TakeAsync(Reminder reminder, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Reminders can only be claimed inside CommitAsync.");
        }

        // The same statement on both databases; a unique violation would end the transaction on PostgreSQL.
        var at = db is SqliteDbContext ? (object)reminder.SentAt.UtcTicks : reminder.SentAt.ToUniversalTime();
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "Reminders" ("Id", "CallId", "OrganizationId", "Kind", "Step", "SentAt")
             VALUES ({reminder.Id}, {reminder.CallId}, {reminder.OrganizationId}, {reminder.Kind.ToString()}, {reminder.Step}, {at})
             ON CONFLICT DO NOTHING
             """, cancel) == 1;
    }
}
