using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>
/// Reads everything again that the chain covers and says what does not agree with it. It changes nothing, and may run while people
/// work: what is appended meanwhile is not read. Unscoped: the report names places and numbers, never content.
/// </summary>
public sealed class ChainVerifier(AppDbContext db, ChainKey key, AnchorFiles anchors, FileStore files)
{
    private const int AtOnce = 1_000;
    private const int BlocksAtOnce = 200;
    private const int ThingsAtOnce = 200;

    private readonly List<ChainFault> faults = [];
    private HashSet<(Guid Stream, int Sequence)> lostLeaves = [];
    private int streams;
    private long entries;

    /// <summary>Checks blocks, anchors, streams, evidence and, if asked, the stored files.</summary>
    public async Task<ChainReport> VerifyAsync(bool withFiles, CancellationToken cancel)
    {
        var blocks = await CheckBlocksAsync(cancel);
        await CheckAnchorsAsync(cancel);
        await CheckLeavesAsync(cancel);
        await CheckHistoriesAsync(cancel);
        await CheckRowsAsync(withFiles, cancel);
        await CheckEvidenceAsync(withFiles, cancel);
        return new ChainReport(blocks, streams, entries, [.. faults]);
    }

    private void Add(ChainFaultKind kind, string place, int? sequence = null)
    {
        if (faults.Count < ChainReport.Most && !faults.Exists(fault => fault.Place == place))
        {
            faults.Add(new ChainFault(kind, place, sequence));
        }
    }

    /// <summary>Each block follows from the one before and from its leaves, and was made with the key.</summary>
    private async Task<int> CheckBlocksAsync(CancellationToken cancel)
    {
        var sealedUpTo = await db.ChainHeads.AsNoTracking().MaxAsync(h => h.Block, cancel); // before the blocks, to which more may come meanwhile
        var (last, hash, count, total) = (0, ChainBlock.Beginning, 0, 0L);
        var known = new Dictionary<Guid, int>();
        while (await db.ChainBlocks.AsNoTracking().Where(b => b.Number > last).OrderBy(b => b.Number).Take(BlocksAtOnce).ToListAsync(cancel) is [_, ..] blocks)
        {
            var (from, to) = (blocks[0].Number, blocks[^1].Number);
            var held = (await db.ChainLeaves.AsNoTracking().Where(l => l.Block >= from && l.Block <= to).OrderBy(l => l.Position).ToListAsync(cancel)).ToLookup(l => l.Block);
            foreach (var block in blocks)
            {
                var leaves = held[block.Number].ToList();
                foreach (var leaf in leaves)
                {
                    count += known.TryGetValue(leaf.Stream, out var before) ? 0 : 1;
                    total += leaf.Sequence - before;
                    known[leaf.Stream] = leaf.Sequence;
                }

                if (block.Number != last + 1)
                {
                    Add(ChainFaultKind.Missing, $"第 {last + 1} 块");
                }
                else if (block.PreviousHash != hash || block.Hash != block.Compute() || block.Root != Merkle.Root([.. leaves.Select(leaf => leaf.Compute())])
                    || block.Streams != count || block.Entries != total || !key.Exists || block.Mac != key.Mac(block.Hash))
                {
                    Add(ChainFaultKind.Block, $"第 {block.Number} 块");
                }

                (last, hash) = (block.Number, block.Hash);
            }
        }

        if (sealedUpTo > last)
        {
            Add(ChainFaultKind.Cut, $"第 {last + 1} 块起");
        }

        return last;
    }

    private async Task CheckAnchorsAsync(CancellationToken cancel)
    {
        var entered = await db.ChainAnchors.AsNoTracking().Where(a => a.WithdrawnAt == null).ToListAsync(cancel);
        var outside = anchors.Read().Concat(entered.Select(anchor => (anchor.Block, anchor.Hash, anchor.Source))).ToList();
        var numbers = outside.Select(anchor => anchor.Block).ToHashSet();
        var hashes = await db.ChainBlocks.AsNoTracking().Where(b => numbers.Contains(b.Number)).ToDictionaryAsync(b => b.Number, b => b.Hash, cancel);
        foreach (var (block, hash, source) in outside)
        {
            if (!hashes.TryGetValue(block, out var stored))
            {
                Add(ChainFaultKind.Older, $"第 {block} 块（{source}）");
            }
            else if (!stored.StartsWith(hash, StringComparison.Ordinal))
            {
                Add(ChainFaultKind.Anchor, $"第 {block} 块（{source}）");
            }
        }
    }

    /// <summary>What a block has seen of a stream must still be there.</summary>
    private async Task CheckLeavesAsync(CancellationToken cancel)
    {
        var lost = await (
            from leaf in db.ChainLeaves.AsNoTracking()
            join entry in db.History on new { Declaration = leaf.Stream, leaf.Sequence } equals new { Declaration = entry.DeclarationId, entry.Sequence } into found
            from entry in found.DefaultIfEmpty()
            where (entry == null || entry.Hash != leaf.Hash) && !db.ChainRows.Any(r => r.Stream == leaf.Stream && r.Sequence == leaf.Sequence && r.Hash == leaf.Hash)
            orderby leaf.Block, leaf.Position
            select new { leaf.Stream, leaf.Sequence, IsThere = entry != null || db.ChainRows.Any(r => r.Stream == leaf.Stream && r.Sequence == leaf.Sequence) }).Take(ChainReport.Most).ToListAsync(cancel);
        foreach (var leaf in lost.Where(leaf => !leaf.IsThere))
        {
            var place = await PlaceAsync(leaf.Stream, cancel);
            var isCut = !await db.History.AnyAsync(e => e.DeclarationId == leaf.Stream && e.Sequence > leaf.Sequence, cancel)
                && !await db.ChainRows.AnyAsync(r => r.Stream == leaf.Stream && r.Sequence > leaf.Sequence, cancel);
            Add(isCut ? ChainFaultKind.Cut : ChainFaultKind.Missing, place, leaf.Sequence);
        }

        lostLeaves = [.. lost.Where(leaf => leaf.IsThere).Select(leaf => (leaf.Stream, leaf.Sequence))];
    }

    private async Task CheckHistoriesAsync(CancellationToken cancel)
    {
        var query =
            from entry in db.History.AsNoTracking()
            join declaration in db.Declarations on entry.DeclarationId equals declaration.Id
            join head in db.ChainHeads on entry.DeclarationId equals head.Stream into heads
            from head in heads.DefaultIfEmpty()
            orderby entry.DeclarationId, entry.Sequence
            select new
            {
                Entry = entry,
                declaration.Key,
                declaration.CallId,
                declaration.UnitId,
                declaration.CreatedAt,
                declaration.Number,
                Last = head == null ? (int?)null : head.Sequence,
                LastHash = head == null ? null : head.Hash,
            };
        var stream = new List<HistoryEntry>();
        var about = (Place: "", Start: "", Last: (int?)null, LastHash: (string?)null);
        await foreach (var one in query.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (stream.Count > 0 && stream[0].DeclarationId != one.Entry.DeclarationId)
            {
                Check(about.Place, about.Start, about.Last, about.LastHash, stream);
                stream.Clear();
            }

            if (stream.Count == 0)
            {
                about = (one.Number ?? one.Key, HistoryChain.Start(one.Entry.DeclarationId, one.Key, one.CallId, one.UnitId, one.CreatedAt), one.Last, one.LastHash);
            }

            stream.Add(one.Entry);
        }

        if (stream.Count > 0)
        {
            Check(about.Place, about.Start, about.Last, about.LastHash, stream);
        }

        foreach (var empty in await db.Declarations.AsNoTracking().Where(d => !db.History.Any(e => e.DeclarationId == d.Id)).Select(d => d.Number ?? d.Key).Take(ChainReport.Most).ToListAsync(cancel))
        {
            Add(ChainFaultKind.Cut, empty, 1);
        }
    }

    /// <summary>One history from its first entry to its head.</summary>
    private void Check(string place, string start, int? last, string? lastHash, List<HistoryEntry> stream)
    {
        (streams, entries) = (streams + 1, entries + stream.Count);
        var previous = start;
        for (var i = 0; i < stream.Count; i++)
        {
            var (entry, number) = (stream[i], i + 1);
            if (entry.Sequence != number)
            {
                Add(ChainFaultKind.Missing, place, number);
                return;
            }

            if (number > last)
            {
                Add(ChainFaultKind.Extra, place, number);
                return;
            }

            if (entry.Hash != HistoryChain.Compute(previous, entry, number))
            {
                var isElsewhere = stream.Skip(number).Any(other => other.Hash == HistoryChain.Compute(previous, other, number));
                Add(isElsewhere ? ChainFaultKind.Order : ChainFaultKind.Changed, place, number);
                return;
            }

            previous = entry.Hash;
            if (lostLeaves.Contains((entry.DeclarationId, number)))
            {
                Add(ChainFaultKind.Changed, place, number); // changed, and all that follows hashed again
                return;
            }
        }

        if (stream.Count != last)
        {
            Add(ChainFaultKind.Cut, place, stream.Count + 1);
        }
        else if (previous != lastHash)
        {
            Add(ChainFaultKind.Changed, place, stream.Count);
        }
    }

    /// <summary>The rows of each day and of each thing that has a stream of its own, and what they name.</summary>
    private async Task CheckRowsAsync(bool withFiles, CancellationToken cancel)
    {
        var all = await db.ChainRows.AsNoTracking().Select(r => r.Stream).Distinct().OrderBy(stream => stream).ToListAsync(cancel);
        streams += all.Count;
        foreach (var day in all.Where(stream => ChainRow.DayOf(stream) is not null))
        {
            await CheckDayAsync(day, cancel);
        }

        foreach (var things in all.Where(stream => ChainRow.DayOf(stream) is null).Chunk(ThingsAtOnce))
        {
            await CheckThingsAsync(things, withFiles, cancel);
        }
    }

    private async Task CheckDayAsync(Guid day, CancellationToken cancel)
    {
        var (previous, number) = (ChainRow.Start(day), 0);
        while (await db.ChainRows.AsNoTracking().Where(r => r.Stream == day && r.Sequence > number).OrderBy(r => r.Sequence).Take(AtOnce).ToListAsync(cancel) is [_, ..] rows)
        {
            var content = await ContentAsync(rows, cancel);
            foreach (var row in rows)
            {
                if (Fault(row, ++number, previous, content) is { } wrong)
                {
                    Add(wrong, await PlaceAsync(day, cancel), number);
                    return;
                }

                previous = row.Hash;
            }
        }
    }

    /// <summary>Things have few rows each, so many are read together.</summary>
    private async Task CheckThingsAsync(Guid[] things, bool withFiles, CancellationToken cancel)
    {
        var all = await db.ChainRows.AsNoTracking().Where(r => things.Contains(r.Stream)).OrderBy(r => r.Stream).ThenBy(r => r.Sequence).ToListAsync(cancel);
        var content = await ContentAsync(all, cancel);
        var stored = withFiles ? await StoredAsync([.. all.Where(row => row.Kind == ChainRowKind.Paper).Select(row => row.RowId)], cancel) : null;
        foreach (var rows in all.GroupBy(row => row.Stream))
        {
            var (previous, number) = (ChainRow.Start(rows.Key), 0);
            foreach (var row in rows)
            {
                var isLost = stored is not null && row.Kind == ChainRowKind.Paper && !stored.Contains(row.RowId);
                if ((Fault(row, ++number, previous, content) ?? (isLost ? ChainFaultKind.File : null)) is { } wrong)
                {
                    Add(wrong, await PlaceAsync(rows.Key, cancel), number);
                    break;
                }

                previous = row.Hash;
            }
        }
    }

    /// <summary>What is wrong with a row; null if it is the next of its stream and what it names still says the same.</summary>
    private ChainFaultKind? Fault(ChainRow row, int number, string previous, Dictionary<(ChainRowKind, Guid), ChainedRow> content)
    {
        entries++;
        var found = content.GetValueOrDefault((row.Kind, row.RowId));
        return row.Sequence != number || found is null ? ChainFaultKind.Missing
            : row.Hash != found.Compute(previous) || lostLeaves.Contains((row.Stream, number)) ? ChainFaultKind.Changed : null;
    }

    private async Task<Dictionary<(ChainRowKind, Guid), ChainedRow>> ContentAsync(List<ChainRow> rows, CancellationToken cancel)
    {
        var content = new Dictionary<(ChainRowKind, Guid), ChainedRow>();
        foreach (var kind in rows.GroupBy(row => row.Kind, row => row.RowId))
        {
            foreach (var row in await ChainedRows.ReadAsync(db, kind.Key, [.. kind], cancel))
            {
                content[(row.Kind, row.Id)] = row;
            }
        }

        return content;
    }

    /// <summary>Those of the papers whose PDF is stored as it was.</summary>
    private async Task<HashSet<Guid>> StoredAsync(List<Guid> papers, CancellationToken cancel)
    {
        var (reader, stored) = (new EvidenceReader(db, files), new HashSet<Guid>());
        foreach (var paper in await db.Papers.AsNoTracking().Where(p => papers.Contains(p.Id)).Select(p => new { p.Id, p.PdfHash }).ToListAsync(cancel))
        {
            if (await reader.HashOfFileAsync(paper.PdfHash, cancel) == paper.PdfHash)
            {
                stored.Add(paper.Id);
            }
        }

        return stored;
    }

    /// <summary>What acts have left behind is still the same: forms, sheets, remarks, the last grant and, if asked, the bytes of files.</summary>
    private async Task CheckEvidenceAsync(bool withFiles, CancellationToken cancel)
    {
        foreach (var ids in (await db.History.AsNoTracking().Where(e => e.Evidence != null).Select(e => e.Id).ToListAsync(cancel)).Chunk(AtOnce))
        {
            var acts = await db.History.AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.DeclarationId, e.Sequence, e.Evidence }).ToListAsync(cancel);
            var lines = acts.SelectMany(act => Evidence.Read(act.Evidence).Select(line => (act.DeclarationId, act.Sequence, Line: line))).ToList();
            var found = await new EvidenceReader(db, files).ReadAsync([.. lines.Select(one => one.Line)], withFiles, cancel);
            foreach (var (declaration, sequence, line) in lines)
            {
                if (line.Kind == Evidence.Grant && await db.History.AnyAsync(
                    e => e.DeclarationId == declaration && e.Sequence > sequence && e.Evidence != null && e.Evidence.Contains(Evidence.Grant + " "), cancel))
                {
                    continue; // a later act granted something else
                }

                if (found.TryGetValue((line.Kind, line.Id), out var hash) && hash != line.Hash)
                {
                    Add(line.Kind is Evidence.Pdf ? ChainFaultKind.File : ChainFaultKind.Evidence, await PlaceAsync(declaration, cancel), sequence);
                }
            }
        }
    }

    private async Task<string> PlaceAsync(Guid stream, CancellationToken cancel) => ChainRow.DayOf(stream) is { } day
        ? $"{BeijingTime.LongDay(day)}的登记记录"
        : await db.Declarations.Where(d => d.Id == stream).Select(d => d.Number ?? d.Key).SingleOrDefaultAsync(cancel)
            ?? await ThingAsync(stream, cancel) ?? $"已不存在的记录 {stream:N}";

    /// <summary>A bundle, plan, call, cost table or rate in words; null if it is none of them.</summary>
    private async Task<string?> ThingAsync(Guid stream, CancellationToken cancel) =>
        await db.Bundles.Where(b => b.Id == stream).Select(b => "汇总 " + b.Number).SingleOrDefaultAsync(cancel)
            ?? await db.Plans.Where(p => p.Id == stream).Select(p => "计划 " + p.Title).SingleOrDefaultAsync(cancel)
            ?? await db.Calls.Where(c => c.Id == stream).Select(c => "名单 " + c.Title).SingleOrDefaultAsync(cancel)
            ?? await db.CostTables.Where(t => t.Id == stream).Select(t => "标准表 " + t.Title).SingleOrDefaultAsync(cancel)
            ?? (await db.ExchangeRates.Where(r => r.Id == stream).Select(r => new { r.Currency, r.RateDate }).SingleOrDefaultAsync(cancel) is { } rate
                ? $"汇率 {rate.Currency} {BeijingTime.LongDay(rate.RateDate)}" : null);
}
