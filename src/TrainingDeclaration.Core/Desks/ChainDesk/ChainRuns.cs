using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>
/// Works on verifications in the background: those that were asked for, and one a day by itself, every seventh with the files. What one
/// finds that was not known is mailed to every audit administrator, in the save that ends it; the same fault is not mailed again.
/// </summary>
public sealed class ChainRuns(AppDbContext db, ChainVerifier verifier, Messenger messenger, OutboxSignal outbox, TimeProvider clock)
{
    private const int FilesEvery = 7;

    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <summary>A server that takes longer than this has died; another one begins again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>The latest verification, if it has found faults.</summary>
    public static IQueryable<ChainRun> Alarming(AppDbContext db) =>
        db.ChainRuns.Where(r => r.EndedAt != null).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).TakeFixed(1).Where(r => r.FaultCount > 0);

    /// <summary>Asks for a verification; the caller need not wait.</summary>
    /// <param name="askedBy">Name of the person; null = it is due.</param>
    public async Task AskAsync(string? askedBy, bool withFiles, CancellationToken cancel)
    {
        db.ChainRuns.Add(new ChainRun { AskedAt = clock.GetUtcNow(), AskedBy = askedBy, WithFiles = withFiles });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Does the next one, if one is waiting or due.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.ChainBlocks.AnyAsync(cancel) && !await db.ChainRuns.AnyAsync(r => r.AskedAt > now - Period, cancel))
        {
            await AskAsync(null, await db.ChainRuns.CountAsync(cancel) % FilesEvery == 0, cancel);
        }

        var abandoned = now - Longest;
        if (await db.ChainRuns.Where(r => r.EndedAt == null && (r.BegunAt == null || r.BegunAt < abandoned)).OrderBy(r => r.AskedAt).FirstOrDefaultAsync(cancel) is not { } run)
        {
            return;
        }

        run.BegunAt = now;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return; // another server has taken it
        }

        var report = await verifier.VerifyAsync(run.WithFiles, cancel);
        (run.EndedAt, run.Blocks, run.Streams, run.Entries) = (clock.GetUtcNow(), report.Blocks, report.Streams, report.Entries);
        (run.Faults, run.FaultCount) = ([.. report.Faults.Select(fault => fault.Text)], report.Faults.Count);
        var known = await KnownAsync(run, cancel);
        if (report.Faults.Where(fault => !known.Contains(fault.Text)).ToList() is [_, ..] found)
        {
            await messenger.WarnAsync(SeatKind.AuditAdmin, MessageTexts.ChainFaults(found.Count, found.Select(fault => fault.Label)), "/audit/chain", clock.GetUtcNow(), cancel);
        }

        await db.SaveChangesAsync(cancel);
        outbox.Wake();
    }

    /// <summary>The faults of the verification before, and of the one before it that read as much: those without files cannot see what is wrong with files.</summary>
    private async Task<HashSet<string>> KnownAsync(ChainRun run, CancellationToken cancel)
    {
        var ended = db.ChainRuns.AsNoTracking().Where(r => r.EndedAt != null && r.Id != run.Id).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id);
        var before = await ended.TakeFixed(1).ToListAsync(cancel);
        var alike = await ended.Where(r => r.WithFiles == run.WithFiles).TakeFixed(1).ToListAsync(cancel);
        return [.. before.Concat(alike).SelectMany(r => r.Faults)];
    }
}
