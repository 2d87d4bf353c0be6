using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The lists that queries and rules need, derived from <see cref="StatusTable"/>.</summary>
public static class StatusFacts
{
    /// <summary>See <see cref="StatusTraits.Waits"/>.</summary>
    public static readonly IReadOnlyList<Status> Waiting = StatusTable.With(StatusTraits.Waits);

    /// <summary>See <see cref="StatusTraits.InHand"/>.</summary>
    public static readonly IReadOnlyList<Status> InHand = StatusTable.With(StatusTraits.InHand);

    /// <summary>See <see cref="StatusTraits.UnderReview"/>.</summary>
    public static readonly IReadOnlyList<Status> UnderReview = StatusTable.With(StatusTraits.UnderReview);

    /// <summary>See <see cref="StatusTraits.Terminal"/>.</summary>
    public static readonly IReadOnlyList<Status> Terminal = StatusTable.With(StatusTraits.Terminal);

    /// <summary>See <see cref="StatusTraits.Issued"/>.</summary>
    public static readonly IReadOnlyList<Status> Issued = StatusTable.With(StatusTraits.Issued);

    /// <summary>See <see cref="StatusTraits.Held"/>.</summary>
    public static readonly IReadOnlyList<Status> Held = StatusTable.With(StatusTraits.Held);

    /// <summary>See <see cref="StatusTraits.Confidential"/>.</summary>
    public static readonly IReadOnlyList<Status> Confidential = StatusTable.With(StatusTraits.Confidential);

    /// <summary>See <see cref="StatusTraits.Released"/>.</summary>
    public static readonly IReadOnlyList<Status> Released = StatusTable.With(StatusTraits.Released);

    /// <summary>The unit holds it to type, sign off or correct.</summary>
    public static readonly IReadOnlyList<Status> Typing = [.. StatusTable.Rows.Where(row => row.Stage == Stage.Started).Select(row => row.Status)];

    /// <summary>The department's decisions, which it may keep until it announces all of them.</summary>
    public static readonly IReadOnlyList<Status> Decided = DecidedBy(Office.Department);

    /// <summary>The authority's decisions on single declarations.</summary>
    public static readonly IReadOnlyList<Status> Selected = DecidedBy(Office.Authority);

    /// <summary>Retiring its unit interrupts nothing: it has ended, was issued or refused.</summary>
    public static readonly IReadOnlyList<Status> Settled =
        [.. StatusTable.Rows.Where(row => (row.Traits & (StatusTraits.Terminal | StatusTraits.Issued | StatusTraits.Refused)) != 0).Select(row => row.Status)];

    /// <summary>The authority may still score and rank it.</summary>
    public static readonly IReadOnlyList<Status> Contested = [Status.AuthorityReview, Status.Reserve];

    /// <summary>It ended without having been issued: withdrawn, terminated, or only put on record.</summary>
    public static readonly IReadOnlyList<Status> EndedUnissued = [.. Terminal.Except(Issued)];

    /// <summary>The authority means to support it, or does: 拟支持 and everything that follows.</summary>
    public static readonly IReadOnlyList<Status> Supported = StatusTable.With(StatusTraits.Supported);

    /// <summary>It has gone up to the authority, and there is no decision on it yet that can be published.</summary>
    public static readonly IReadOnlyList<Status> UndecidedAbove =
    [
        Status.ReturnedToDepartment,
        .. StatusTable.Rows.Where(row => row.Holder == Office.Authority && row.Has(StatusTraits.Waits)).Select(row => row.Status),
    ];

    /// <summary>Its paper is expected at a desk: it is reported, not refused and not broken off.</summary>
    public static readonly IReadOnlyList<Status> OwesPaper =
        [.. StatusTable.Rows.Where(row => row.Stage > Stage.Started && !row.Has(StatusTraits.Refused)).Select(row => row.Status)];

    /// <summary>The statuses that count for the stage: it and everything beyond.</summary>
    public static IReadOnlyList<Status> From(Stage stage) =>
        [.. StatusTable.Rows.Where(row => row.Stage >= stage || stage == Stage.Sealed && row.Stage == Stage.ReportedUp).Select(row => row.Status)];

    /// <summary>The office that must act; null once it has ended.</summary>
    public static Office? Holder(this Status status) => status.Row().Holder;

    /// <summary>Whether somebody is waiting for the holder.</summary>
    public static bool IsWaiting(this Status status) => status.Row().Has(StatusTraits.Waits);

    /// <summary>The status that a reader of the given office may know.</summary>
    /// <param name="decisionIsKept">Whether the department has not announced its decision yet.</param>
    public static Status SeenBy(this Status status, Office reader, bool resultsReleased, bool decisionIsKept) =>
        decisionIsKept && reader is (Office.Unit or Office.Bureau) && Decided.Contains(status) ? Status.DepartmentReview
        : reader == Office.Authority || resultsReleased && Released.Contains(status) || !Confidential.Contains(status)
            ? status
            : Status.AuthorityReview;

    /// <summary>The decisions of an office that it may still change.</summary>
    private static IReadOnlyList<Status> DecidedBy(Office office) =>
        [.. StatusTable.Rows.Where(row => row.Has(StatusTraits.Decided) && row.Holder == office).Select(row => row.Status)];
}
