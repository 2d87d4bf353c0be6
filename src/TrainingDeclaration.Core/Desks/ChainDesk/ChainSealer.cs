using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>
/// Appends rows to the streams of their day or thing, then makes a block of every stream that has grown. Runs every minute on one server;
/// should two run, the number of the block lets one win.
/// </summary>
public sealed class ChainSealer(AppDbContext db, UnitOfWork work, ChainKey key, AnchorFiles anchors, TimeProvider clock, ILogger<ChainSealer> log)
{
    private const int RowsAtOnce = 2_000;

    /// <summary>Late commits are caught up this far back; at the first run, everything is taken.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromHours(48);

    /// <summary>The block that was made; null = nothing has grown, or another server was faster.</summary>
    /// <exception cref="FileNotFoundException">There are blocks, but not the key they were made with.</exception>
    public async Task<ChainBlock?> SealAsync(CancellationToken cancel)
    {
        try
        {
            while (await AppendRowsAsync(cancel) == RowsAtOnce)
            {
            }

            return await MakeBlockAsync(cancel);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            log.LogWarning(failure, "No block was made; the next run reads again.");
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task<int> AppendRowsAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var since = await db.ChainRows.AnyAsync(cancel) ? clock.GetUtcNow() - Back : DateTimeOffset.MinValue;
        var rows = await ChainedRows.MissingAsync(db, since, RowsAtOnce, cancel);
        foreach (var stream in rows.GroupBy(row => row.Stream))
        {
            var head = await db.ChainHeads.SingleOrDefaultAsync(h => h.Stream == stream.Key, cancel);
            if (head is null)
            {
                db.ChainHeads.Add(head = new ChainHead { Stream = stream.Key, Sequence = 0, Hash = ChainRow.Start(stream.Key), IsReported = true });
            }

            foreach (var row in stream)
            {
                (head.Sequence, head.Hash) = (head.Sequence + 1, row.Compute(head.Hash));
                db.ChainRows.Add(new ChainRow { Stream = stream.Key, Sequence = head.Sequence, Kind = row.Kind, RowId = row.Id, Hash = head.Hash });
            }
        }

        await db.SaveChangesAsync(cancel);
        return rows.Count;
    }

    private async Task<ChainBlock?> MakeBlockAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var grown = await db.ChainHeads.AsNoTracking().Where(h => h.IsReported && h.Sequence > h.Sealed).ToListAsync(cancel);
        if (grown.Count == 0)
        {
            return null;
        }

        var before = await db.ChainBlocks.AsNoTracking().OrderByDescending(b => b.Number).FirstOrDefaultAsync(cancel);
        if (before is null)
        {
            key.Create();
        }

        var number = (before?.Number ?? 0) + 1;
        var leaves = grown.OrderBy(head => ChainHash.Text(head.Stream), StringComparer.Ordinal).Select((head, position) => new ChainLeaf
        {
            Block = number,
            Position = position,
            Stream = head.Stream,
            Sequence = head.Sequence,
            Hash = head.Hash,
        }).ToList();
        var (now, previous) = (clock.GetUtcNow(), before?.Hash ?? ChainBlock.Beginning);
        var streams = (before?.Streams ?? 0) + grown.Count(head => head.Sealed == 0);
        var entries = (before?.Entries ?? 0) + grown.Sum(head => (long)head.Sequence - head.Sealed);
        var root = Merkle.Root([.. leaves.Select(leaf => leaf.Compute())]);
        var hash = ChainBlock.Compute(number, now, streams, entries, root, previous);
        var block = new ChainBlock
        {
            Number = number,
            At = now,
            Streams = streams,
            Entries = entries,
            Root = root,
            PreviousHash = previous,
            Hash = hash,
            Mac = key.Mac(hash),
        };
        await work.CommitAsync(async inner =>
        {
            db.ChainBlocks.Add(block);
            db.ChainLeaves.AddRange(leaves);
            await db.SaveChangesAsync(inner);
            await ChainHeads.SealAsync(db, number, inner);
            return true;
        }, cancel);
        anchors.Note(block);
        return block;
    }
}
