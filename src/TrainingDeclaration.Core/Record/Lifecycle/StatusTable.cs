using static TrainingDeclaration.Core.People.Organizations.Office;
using static TrainingDeclaration.Core.Record.Lifecycle.StatusTone;
using static TrainingDeclaration.Core.Record.Lifecycle.StatusTraits;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>One row per status; every list, query, tag, queue and figure derives from it.</summary>
public static class StatusTable
{
    /// <summary>The rows, in the order of a declaration's life.</summary>
    public static readonly IReadOnlyList<StatusRow> Rows =
    [
        new(Status.Draft, "草稿", Unit, Stage.Started, Quiet, Waits),
        new(Status.AwaitingSignOff, "待负责人审签", Unit, Stage.Started, Pending, Waits | InHand),
        new(Status.Returned, "退回修改", Unit, Stage.Started, Back, Waits | InHand),
        new(Status.BureauReview, "待转报", Bureau, Stage.Reported, Pending, Waits | UnderReview),
        new(Status.DepartmentReview, "待归口审核", Department, Stage.Reported, Pending, Waits | UnderReview),
        new(Status.NotRecommended, "不予推荐", Department, Stage.Reported, Bad, Decided | Refused),
        new(Status.Recommended, "待汇总上报", Department, Stage.Recommended, Pending, Waits | Decided),
        new(Status.ReturnedToDepartment, "退回归口部门", Department, Stage.Recommended, Back, Waits | InHand | UnderReview),
        new(Status.AuthorityReview, "待部审核", Authority, Stage.ReportedUp, Pending, Waits | UnderReview),
        new(Status.Proposed, "拟支持", Authority, Stage.ReportedUp, Good, Waits | Decided | Confidential | Supported),
        new(Status.Reserve, "备选", Authority, Stage.ReportedUp, Pending, Decided | Confidential | Released),
        new(Status.NotSupported, "不予支持", Authority, Stage.ReportedUp, Bad, Decided | Refused | Confidential | Released),
        new(Status.AwaitingLeader, "待批", Authority, Stage.ReportedUp, Pending, Waits | Confidential | Supported),
        new(Status.Approved, "已批准", Authority, Stage.ReportedUp, Good, Waits | Confidential | Supported),
        new(Status.Planned, "已下达", Unit, Stage.ReportedUp, Good, Supported | Issued),
        new(Status.Funded, "待实施", Unit, Stage.ReportedUp, Good, Supported | Issued),
        new(Status.Implementing, "实施中", Unit, Stage.ReportedUp, Good, Supported | Issued),
        new(Status.AtMinistry, "已报人社部", Authority, Stage.ReportedUp, Pending, Supported | Issued),
        new(Status.MinistrySelected, "人社部入选", Unit, Stage.ReportedUp, Good, Supported | Issued),
        new(Status.MinistryNotSelected, "人社部未入选", Unit, Stage.ReportedUp, Bad, Supported | Issued),
        new(Status.Implemented, "已实施", Unit, Stage.ReportedUp, Good, Supported | Issued | Held),
        new(Status.Concluded, "已结项", null, Stage.ReportedUp, Good, Supported | Issued | Held | Terminal),
        new(Status.Recorded, "已备案", null, Stage.ReportedUp, Quiet, Terminal),
        new(Status.Withdrawn, "已撤销申报", null, null, Quiet, Terminal),
        new(Status.Terminated, "已终止", null, null, Bad, Terminal),
    ];

    private static readonly Dictionary<Status, StatusRow> ByStatus = Rows.ToDictionary(row => row.Status);

    /// <summary>The row of the status.</summary>
    public static StatusRow Row(this Status status) => ByStatus[status];

    /// <summary>The statuses that have the trait. A list, because a set cannot be translated to SQL.</summary>
    public static IReadOnlyList<Status> With(StatusTraits trait) => [.. Rows.Where(row => row.Has(trait)).Select(row => row.Status)];
}
