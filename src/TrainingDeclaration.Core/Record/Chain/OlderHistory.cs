using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>Takes the history from before the chain into it, as it is found.</summary>
public static class OlderHistory
{
    private const int AtOnce = 200;

    /// <summary>Hashes what has no hash yet; must run before the triggers are made. Returns how many declarations were taken in.</summary>
    public static async Task<int> TakeInAsync(AppDbContext db, CancellationToken cancel)
    {
        for (var taken = 0; ;)
        {
            var declarations = await db.Declarations.AsNoTracking().Where(d => !db.ChainHeads.Any(h => h.Stream == d.Id)).OrderBy(d => d.Id).Take(AtOnce)
                .Select(d => new { d.Id, d.Key, d.CallId, d.UnitId, d.CreatedAt, d.SubmissionNumber }).ToListAsync(cancel);
            if (declarations.Count == 0)
            {
                return taken;
            }

            var ids = declarations.ConvertAll(d => d.Id);
            var entries = (await db.History.Where(e => ids.Contains(e.DeclarationId)).OrderBy(e => e.Sequence).ToListAsync(cancel)).ToLookup(e => e.DeclarationId);
            foreach (var declaration in declarations)
            {
                var hash = HistoryChain.Start(declaration.Id, declaration.Key, declaration.CallId, declaration.UnitId, declaration.CreatedAt);
                var last = 0;
                foreach (var entry in entries[declaration.Id])
                {
                    entry.Hash = hash = HistoryChain.Compute(hash, entry, entry.Sequence);
                    last = entry.Sequence;
                }

                db.ChainHeads.Add(new ChainHead { Stream = declaration.Id, Sequence = last, Hash = hash, IsReported = declaration.SubmissionNumber > 0 });
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            taken += declarations.Count;
        }
    }
}
