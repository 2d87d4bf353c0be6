namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The lists and answers that rules need, derived from <see cref="ActTable"/>.</summary>
public static class ActFacts
{
    /// <summary>For this long nobody is told of a decision that can be undone, unless another act follows sooner.</summary>
    public static readonly TimeSpan ReversalWindow = TimeSpan.FromMinutes(10);

    /// <summary>See <see cref="ActTraits.AtDesk"/>.</summary>
    public static readonly IReadOnlyList<Act> AtDesk = ActTable.With(ActTraits.AtDesk);

    /// <summary>See <see cref="ActTraits.OnMany"/>.</summary>
    public static readonly IReadOnlyList<Act> OnMany = ActTable.With(ActTraits.OnMany);

    /// <summary>See <see cref="ActTraits.Confidential"/>.</summary>
    public static readonly IReadOnlyList<Act> Confidential = ActTable.With(ActTraits.Confidential);

    /// <summary>The authority's decisions on one declaration: confidential and reversible.</summary>
    public static readonly IReadOnlyList<Act> Selecting = [.. Confidential.Where(act => act.Reversal() is not null)];

    /// <summary>What a person may want to look up: decisions made at the desk, reversible ones, and their reversals.</summary>
    public static readonly IReadOnlyList<Act> Remembered =
        [.. ActTable.Rows.Select(row => row.Act).Where(act => AtDesk.Contains(act) || act.Reversal() is not null || act.IsReversal())];

    /// <summary>The act that undoes the decision; null = it is final.</summary>
    public static Act? Reversal(this Act act) => act.Row().Reversal;

    /// <summary>Whether the act undoes a decision.</summary>
    public static bool IsReversal(this Act act) => ActTable.Rows.Any(row => row.Reversal == act);

    /// <summary>Whether it sends the declaration back with remarks.</summary>
    public static bool Returns(this Act act) => act.Row().Has(ActTraits.Returns);

    /// <summary>Whether it ends the declaration.</summary>
    public static bool Ends(this Act act) => act.Row().Has(ActTraits.Ends);
}
