using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What follows from a status alone, in every scheme. What queries ask is a list: a set cannot be put into SQL.</summary>
public static class StatusFacts
{
    /// <summary>Who holds such a declaration must act before anybody else can: it came back, or waits for the sign-off.</summary>
    public static readonly IReadOnlySet<Status> InHand = new HashSet<Status> { Status.AwaitingSignOff, Status.Returned, Status.ReturnedToDepartment };

    /// <summary>The statuses that nothing is expected to follow.</summary>
    public static readonly IReadOnlySet<Status> Terminal = new HashSet<Status> { Status.Recorded, Status.Concluded, Status.Withdrawn, Status.Terminated };

    /// <summary>What follows an issued plan, the plan itself included.</summary>
    public static readonly IReadOnlyList<Status> Issued =
        [Status.Planned, Status.AtMinistry, Status.MinistrySelected, Status.MinistryNotSelected, Status.Implemented, Status.Concluded];

    /// <summary>The authority's decisions that others learn only when results are released or the plan is issued.</summary>
    public static readonly IReadOnlyList<Status> Confidential = [Status.Proposed, Status.Reserve, Status.NotSupported, Status.AwaitingLeader, Status.Approved];

    /// <summary>Those of them that stand until results are released; then everybody reads them.</summary>
    public static readonly IReadOnlyList<Status> Released = [Status.Reserve, Status.NotSupported];

    /// <summary>The acts behind those decisions; their history entries stay in the authority as long.</summary>
    public static readonly IReadOnlySet<Act> ConfidentialActs = new HashSet<Act>
    {
        Act.Support, Act.Reserve, Act.RefuseSupport, Act.Remove, Act.Reconsider, Act.SubmitForApproval, Act.Approve, Act.Disapprove,
    };

    /// <summary>The department's decisions, which it may keep until it tells of all of them.</summary>
    public static readonly IReadOnlySet<Status> Decided = new HashSet<Status> { Status.Recommended, Status.NotRecommended };

    /// <summary>The office that must act; null when it has ended.</summary>
    public static Office? Holder(this Status status) => status switch
    {
        Status.Draft or Status.AwaitingSignOff or Status.Returned or Status.Planned or Status.MinistrySelected or Status.MinistryNotSelected or Status.Implemented => Office.Unit,
        Status.BureauReview => Office.Bureau,
        Status.DepartmentReview or Status.Recommended or Status.NotRecommended or Status.ReturnedToDepartment => Office.Department,
        Status.AuthorityReview or Status.Proposed or Status.Reserve or Status.AtMinistry or Status.NotSupported or Status.AwaitingLeader or Status.Approved => Office.Authority,
        _ => null,
    };

    /// <summary>Whether somebody waits for the holder; decisions that may stand as they are do not.</summary>
    public static bool IsWaiting(this Status status) =>
        status.Holder() is not null && status is not (Status.NotRecommended or Status.NotSupported or Status.Reserve or Status.Planned or Status.MinistrySelected or Status.MinistryNotSelected or Status.Implemented);

    /// <summary>The status that a reader of the given office may know.</summary>
    /// <param name="decisionIsKept">Whether the department has not told its decision yet.</param>
    public static Status SeenBy(this Status status, Office reader, bool resultsReleased, bool decisionIsKept) =>
        decisionIsKept && reader is (Office.Unit or Office.Bureau) && Decided.Contains(status) ? Status.DepartmentReview
        : reader == Office.Authority || resultsReleased && Released.Contains(status) || !Confidential.Contains(status)
            ? status
            : Status.AuthorityReview;
}
