using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The rows of one scheme, checked when the table is built, and the lookup of the row for a person.</summary>
public sealed class TransitionTable
{
    private readonly ILookup<Status?, Transition> _byStatus;
    private readonly IReadOnlyList<DossierKind> _parts;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">The table contradicts itself; the message says how.</exception>
    public TransitionTable(IReadOnlyList<Transition> rows)
    {
        Rows = rows;
        _byStatus = rows.ToLookup(row => row.From);
        _parts = [.. rows.Select(row => row.Part).OfType<DossierKind>().Distinct()];
        if (Faults().ToList() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(rows));
        }
    }

    /// <summary>The rows in table order.</summary>
    public IReadOnlyList<Transition> Rows { get; }

    /// <summary>The statuses that the scheme uses, in order.</summary>
    public IReadOnlyList<Status> Statuses => [.. Rows.SelectMany(row => row.From is { } from ? [from, .. row.To.From(from)] : row.To.From(default)).Distinct().Order()];

    /// <summary>The rows from this status that the person's seats reach, in the person's office on the route.</summary>
    /// <param name="part">The dossier that they are about; null = the declaration itself.</param>
    public IEnumerable<Transition> For(Status status, CurrentUser user, (DossierKind Kind, DossierState State)? part = null) => _byStatus[status].Where(row =>
        row.Office == user.Office && row.Part == part?.Kind && row.PartFrom == part?.State && row.Seats.Any(user.Has));

    private IEnumerable<string> Faults()
    {
        foreach (var twice in Rows.SelectMany(row => row.Seats.Select(seat => (row.From, row.Part, row.PartFrom, row.Act, row.Office, seat))).GroupBy(key => key).Where(group => group.Count() > 1))
        {
            yield return $"Two rows for {twice.Key}.";
        }

        var reached = Rows.Where(row => row.From is null).SelectMany(row => row.To.From(default)).ToHashSet();
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(Rows.Where(row => row.From is { } from && reached.Contains(from)).SelectMany(row => row.To.From(row.From!.Value)));
        }

        foreach (var status in Statuses)
        {
            if (!reached.Contains(status))
            {
                yield return $"{status} is never reached.";
            }

            if (!StatusFacts.Terminal.Contains(status) && !_byStatus[status].Any(row => row.To.From(status).Any(to => to != status)))
            {
                yield return $"{status} has no way on.";
            }
        }

        foreach (var row in Rows.Where(row => row is { From: { } from, Tells.Count: 0 } && row.To.From(from).Any(to => to.Holder() != from.Holder())))
        {
            yield return $"{row.From} {row.Act} changes the holder and tells nobody.";
        }

        foreach (var fault in _parts.SelectMany(PartFaults))
        {
            yield return fault;
        }
    }

    /// <summary>The same on the axis of one kind of dossier, which opens as 编制中.</summary>
    private IEnumerable<string> PartFaults(DossierKind kind)
    {
        var rows = Rows.Where(row => row.Part == kind).ToList();
        var reached = new HashSet<DossierState> { DossierState.Preparing };
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(rows.Where(row => row.PartFrom is { } from && reached.Contains(from)).SelectMany(row => row.PartTo.From(row.PartFrom!.Value)));
        }

        foreach (var state in rows.Select(row => row.PartFrom).OfType<DossierState>().Distinct().Where(state => !reached.Contains(state)))
        {
            yield return $"{kind} {state} is never reached.";
        }

        foreach (var state in reached.Where(state => !state.Ends(kind) && !rows.Any(row => row.PartFrom == state && !row.Stays)))
        {
            yield return $"{kind} {state} has no way on.";
        }

        foreach (var row in rows.Where(row => row is { PartFrom: { } from, Tells.Count: 0 } && row.PartTo.From(from).Any(to => to.Holder() != from.Holder())))
        {
            yield return $"{kind} {row.PartFrom} {row.Act} changes the holder and tells nobody.";
        }
    }
}
