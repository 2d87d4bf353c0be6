using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>The stream of one declaration, with what leads from it to a block.</summary>
/// <param name="Start">The hash before the first entry.</param>
/// <param name="Entries">Number and hash of each entry, in order; no content, so that it can be given away.</param>
/// <param name="IsSound">Whether each hash follows from the entry and the one before, and the last is the one that was noted.</param>
/// <param name="Leaf">Where the stream stood in the last block that holds it; null = in none yet.</param>
/// <param name="Path">What leads from the leaf to the block's root.</param>
/// <param name="Block">That block.</param>
public sealed record DeclarationProof(
    string Start, IReadOnlyList<(int Sequence, string Hash)> Entries, bool IsSound, ChainLeaf? Leaf, IReadOnlyList<MerkleStep> Path, ChainBlock? Block)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As a file that proves it without the system: hashes, the way to the block, and the block; no content.</summary>
    public byte[] ToJson(Declaration declaration) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "TDC1",
        declaration = declaration.Id.ToString("N"),
        number = declaration.Number,
        start = Start,
        entries = Entries.Select(entry => new { sequence = entry.Sequence, hash = entry.Hash }),
        leaf = Leaf is null ? null : new { sequence = Leaf.Sequence, hash = Leaf.Hash, computed = Leaf.Compute() },
        path = Path.Select(step => new { side = step.IsLeft ? "left" : "right", hash = step.Hash }),
        block = Block is null ? null : new
        {
            number = Block.Number,
            at = ChainHash.Text(Block.At),
            streams = Block.Streams,
            entries = Block.Entries,
            root = Block.Root,
            previous = Block.PreviousHash,
            hash = Block.Hash,
            mac = Block.Mac,
        },
    }, Readable);

    /// <summary>Reads it for a declaration that the caller has found through a scoped query.</summary>
    public static async Task<DeclarationProof> ReadAsync(AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        var entries = await db.History.AsNoTracking().Where(e => e.DeclarationId == declaration.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Stream == declaration.Id, cancel);
        var start = HistoryChain.Start(declaration.Id, declaration.Key, declaration.CallId, declaration.UnitId, declaration.CreatedAt);
        var (previous, isSound) = (start, true);
        foreach (var (entry, number) in entries.Select((entry, i) => (entry, i + 1)))
        {
            isSound &= entry.Sequence == number && entry.Hash == HistoryChain.Compute(previous, entry, number);
            previous = entry.Hash ?? "";
        }

        isSound &= head?.Sequence == entries.Count && head.Hash == previous;
        var numbered = entries.ConvertAll(entry => (entry.Sequence, entry.Hash ?? ""));
        if (head?.Block is not { } held)
        {
            return new DeclarationProof(start, numbered, isSound, null, [], null);
        }

        var block = await db.ChainBlocks.AsNoTracking().SingleOrDefaultAsync(b => b.Number == held, cancel);
        var leaves = await db.ChainLeaves.AsNoTracking().Where(l => l.Block == held).OrderBy(l => l.Position).ToListAsync(cancel);
        var leaf = leaves.Find(l => l.Stream == declaration.Id);
        var path = leaf is null ? [] : Merkle.Path([.. leaves.Select(l => l.Compute())], leaf.Position);
        var isHeld = leaf is not null && block is not null && Merkle.Climb(leaf.Compute(), path) == block.Root && block.Hash == block.Compute()
            && entries.Exists(entry => entry.Sequence == leaf.Sequence && entry.Hash == leaf.Hash);
        return new DeclarationProof(start, numbered, isSound && isHeld, leaf, path, block);
    }
}
