using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>Appends to the history of a declaration, in the save of the act: each entry's hash covers the one before it, itself and its evidence.</summary>
public sealed class HistoryChain(AppDbContext db)
{
    /// <summary>The hash before the first entry.</summary>
    public static string Start(Guid declaration, string key, Guid call, Guid unit, DateTimeOffset createdAt) => ChainHash.Of(
        "declaration", ChainHash.Text(declaration), key, ChainHash.Text(call), ChainHash.Text(unit), ChainHash.Text(createdAt));

    /// <summary>What the hash of the entry must be.</summary>
    /// <param name="previous">Hash of the entry before it, or <see cref="Start"/>.</param>
    /// <param name="sequence">Its place in the history.</param>
    public static string Compute(string previous, HistoryEntry entry, int sequence)
    {
        string?[] fields =
        [
            previous, ChainHash.Text(entry.DeclarationId), ChainHash.Text(sequence), ChainHash.Text(entry.At), entry.Act.ToString(), entry.To.ToString(),
            ChainHash.Text(entry.ActorId), entry.ActorName, entry.OnBehalfOf, ChainHash.Text(entry.OrganizationId), entry.OrganizationName,
            ChainHash.Text(entry.SubmissionNumber), entry.Comment, entry.CommentIsInternal ? "internal" : null, entry.Evidence,
        ];
        return ChainHash.Of(entry.DossierId is { } dossier
            ? [.. fields, ChainHash.Text(dossier), entry.Part?.ToString(), ChainHash.Text(entry.FilingNumber)] : fields);
    }

    /// <summary>Adds the first entry of a new declaration; the caller saves.</summary>
    public void Begin(Declaration declaration, Func<int, HistoryEntry> entry)
    {
        var first = entry(1);
        first.Hash = Compute(Start(declaration), first, 1);
        db.History.Add(first);
        db.ChainHeads.Add(new ChainHead { Stream = declaration.Id, Sequence = 1, Hash = first.Hash });
    }

    /// <summary>
    /// Reads where the histories end. Whoever reads this before the facts of an act, and appends by <see cref="AppendAsync"/> afterwards,
    /// loses against every act in between, on whatever part of the declaration.
    /// </summary>
    public Task HoldAsync(List<Guid> declarations, CancellationToken cancel) =>
        db.ChainHeads.WhereKeyIn(h => h.Stream, declarations).LoadAsync(cancel);

    /// <summary>Adds the next entry; the caller saves. Whoever appends at the same moment loses at the unique index, and reads again.</summary>
    /// <param name="entry">Makes the entry with the number that it gets.</param>
    public async Task AppendAsync(Declaration declaration, Func<int, HistoryEntry> entry, CancellationToken cancel)
    {
        var head = await db.ChainHeads.FindAsync([declaration.Id], cancel) ?? throw new InvalidOperationException($"{declaration.Key} has no history.");
        var next = entry(head.Sequence + 1);
        next.Evidence = await Evidence.OfAsync(db, declaration, next.At, cancel);
        next.Hash = Compute(head.Hash, next, next.Sequence);
        db.History.Add(next);
        (head.Sequence, head.Hash, head.IsReported) = (next.Sequence, next.Hash, declaration.SubmissionNumber > 0);
    }

    /// <summary>Removes the stream of a draft that was never reported, which no block holds; the caller saves.</summary>
    public async Task ForgetAsync(Declaration draft, CancellationToken cancel)
    {
        db.History.RemoveRange(await db.History.Where(e => e.DeclarationId == draft.Id).ToListAsync(cancel));
        db.ChainHeads.RemoveRange(await db.ChainHeads.Where(h => h.Stream == draft.Id).ToListAsync(cancel));
    }

    private static string Start(Declaration declaration) =>
        Start(declaration.Id, declaration.Key, declaration.CallId, declaration.UnitId, declaration.CreatedAt);
}
