using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// The only code that opens a transaction, but for a save that raises marks. Inside it, numbers are drawn first, then changes are made, then comes one save
/// and the commit. Nothing outside the database happens inside.
/// </summary>
public sealed class UnitOfWork(AppDbContext db)
{
    /// <summary>Runs the changes in one transaction and saves them. After any exception nothing has happened, numbers included.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public async Task<T> CommitAsync<T>(Func<CancellationToken, Task<T>> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await change(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>
    /// The next number of a series, from 1, without gaps: a rolled-back transaction returns its number, a concurrent
    /// one waits. Must be the first statement of the transaction.
    /// </summary>
    public async Task<int> DrawAsync(string series, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Numbers can only be drawn inside CommitAsync.");
        }

        // The conflict clause locks the row until the commit, on both databases; plain EF would read first.
        var drawn = await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO "NumberSeries" ("Name", "Last") VALUES ({series}, 1)
             ON CONFLICT ("Name") DO UPDATE SET "Last" = "NumberSeries"."Last" + 1
             RETURNING "Last" AS "Value"
             """).ToListAsync(cancel);
        return drawn[0];
    }
}
