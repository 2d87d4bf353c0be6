namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The status of a declaration. Stored by name; labels in <see cref="WorkflowLabels"/>.</summary>
public enum Status
{
    /// <summary>草稿.</summary>
    Draft = 1,

    /// <summary>待负责人审签.</summary>
    AwaitingSignOff,

    /// <summary>待转报.</summary>
    BureauReview,

    /// <summary>待归口审核.</summary>
    DepartmentReview,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>待汇总上报.</summary>
    Recommended,

    /// <summary>不予推荐.</summary>
    NotRecommended,

    /// <summary>待部审核.</summary>
    AuthorityReview,

    /// <summary>退回归口部门.</summary>
    ReturnedToDepartment,

    /// <summary>拟支持.</summary>
    Proposed,

    /// <summary>不予支持.</summary>
    NotSupported,

    /// <summary>待批.</summary>
    AwaitingLeader,

    /// <summary>已批准.</summary>
    Approved,

    /// <summary>已下达.</summary>
    Planned,

    /// <summary>待实施: its execution materials are accepted and its funding notice is issued.</summary>
    Funded,

    /// <summary>实施中: the class is being held.</summary>
    Implementing,

    /// <summary>已备案: on record, without review.</summary>
    Recorded,

    /// <summary>备选: moves up if another drops out.</summary>
    Reserve,

    /// <summary>已报人社部.</summary>
    AtMinistry,

    /// <summary>人社部入选.</summary>
    MinistrySelected,

    /// <summary>人社部未入选.</summary>
    MinistryNotSelected,

    /// <summary>已实施.</summary>
    Implemented,

    /// <summary>已结项.</summary>
    Concluded,

    /// <summary>已撤销申报.</summary>
    Withdrawn,

    /// <summary>已终止.</summary>
    Terminated,
}
