using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What is known of the changes of a class, and of the dossiers on which they depend, read once.</summary>
/// <param name="Execution">State of its execution materials; null = there are none.</param>
/// <param name="SettlementFiled">Whether its settlement was ever filed.</param>
/// <param name="Settlement">State of its settlement; null = there is none.</param>
/// <param name="Changes">The latest first.</param>
public sealed record ChangeRecord(DossierState? Execution, DossierState? Settlement, bool SettlementFiled, IReadOnlyList<KnownChange> Changes)
{
    /// <summary>The one that is not over; null = there is none.</summary>
    public KnownChange? Open => Changes.FirstOrDefault(change => !DossierStates.Over.Contains(change.State));

    /// <summary>Whether something that moves money became valid after the instant.</summary>
    public bool MovedMoneySince(DateTimeOffset at) => Changes.Any(change => change is { State: DossierState.Accepted, Verdict.MovesMoney: true } && change.Since > at);
}

/// <summary>One change of a class.</summary>
/// <param name="Since">Since when it is in its state, UTC.</param>
/// <param name="Verdict">What it is, by its latest filing; null before the first.</param>
public sealed record KnownChange(Guid Id, int Ordinal, DossierState State, DateTimeOffset Since, ChangeVerdict? Verdict);
