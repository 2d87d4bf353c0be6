using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>What the chain's page shows, in few statements.</summary>
/// <param name="First">The first block; null = none yet.</param>
/// <param name="Last">The last block.</param>
/// <param name="Triggers">How many of <see cref="ChainTriggers.Count"/> are there.</param>
/// <param name="Anchors">What was entered from outside and counts, the newest first.</param>
/// <param name="Runs">The latest verifications, the newest first.</param>
public sealed record ChainStanding(ChainBlock? First, ChainBlock? Last, int Triggers, IReadOnlyList<ChainAnchor> Anchors, IReadOnlyList<ChainRun> Runs)
{
    private const int Shown = 10;

    /// <summary>Reads it.</summary>
    public static async Task<ChainStanding> ReadAsync(AppDbContext db, CancellationToken cancel)
    {
        var ends = await db.ChainBlocks.AsNoTracking()
            .Where(b => b.Number == 1 || b.Number == db.ChainBlocks.Max(last => last.Number)).OrderBy(b => b.Number).ToListAsync(cancel);
        return new ChainStanding(
            ends.FirstOrDefault(), ends.LastOrDefault(), await ChainTriggers.ThereAsync(db, cancel),
            await db.ChainAnchors.AsNoTracking().Where(a => a.WithdrawnAt == null).OrderByDescending(a => a.EnteredAt).TakeFixed(Shown).ToListAsync(cancel),
            await db.ChainRuns.AsNoTracking().OrderByDescending(r => r.AskedAt).TakeFixed(Shown).ToListAsync(cancel));
    }
}
