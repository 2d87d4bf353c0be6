namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Where a transition leads: a status, or one that depends on the declaration.</summary>
public readonly record struct Target
{
    private Target(Status? status, string label) => (Fixed, Label) = (status, label);

    /// <summary>The status before sign-off was requested.</summary>
    public static readonly Target Previous = new(null, "原状态");

    /// <summary>待转报 or 待归口审核, depending on the route.</summary>
    public static readonly Target NextReviewer = new(null, "下一级审核");

    /// <summary>已备案 for what is only put on record, otherwise the authority's review, depending on the category.</summary>
    public static readonly Target OnReceipt = new(null, "备案或待审核");

    /// <summary>The status does not change.</summary>
    public static readonly Target Same = new(null, "不变");

    /// <summary>The declaration no longer exists afterwards.</summary>
    public static readonly Target Gone = new(null, "删除");

    /// <summary>The status, if it is always the same.</summary>
    public Status? Fixed { get; }

    /// <summary>In words, for the page and the diagram.</summary>
    public string Label { get; }

    /// <summary>A fixed status.</summary>
    public static implicit operator Target(Status status) => new(status, status.Label());

    /// <summary>The statuses it can lead to from the given one; empty if the declaration is gone.</summary>
    public IReadOnlyList<Status> From(Status from) =>
        Fixed is { } status ? [status]
        : this == Same ? [from]
        : this == NextReviewer ? [Status.BureauReview, Status.DepartmentReview]
        : this == OnReceipt ? [Status.Recorded, Status.AuthorityReview]
        : this == Previous ? [Status.Draft, Status.Returned]
        : [];
}
