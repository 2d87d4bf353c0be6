namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Where a transition leads a dossier: a state, or one that depends on the call.</summary>
public readonly record struct DossierTarget
{
    private DossierTarget(DossierState? state, string label) => (Fixed, Label) = (state, label);

    /// <summary>待归口审核 if the call sends materials through the department, otherwise 待审核 (H-01).</summary>
    public static readonly DossierTarget NextReviewer = new(null, "下一级审核");

    /// <summary>已生效 if the change need only be reported (备案), otherwise the next reviewer.</summary>
    public static readonly DossierTarget ByChange = new(null, "备案的即时生效，其余下一级审核");

    /// <summary>What it was before it was settled: 待复核, or 退回修改 if it was closed without a filing.</summary>
    public static readonly DossierTarget BeforeClearing = new(null, "核销前的状态");

    /// <summary>The state does not change.</summary>
    public static readonly DossierTarget Same = new(null, "不变");

    /// <summary>The state, if it is always the same.</summary>
    public DossierState? Fixed { get; }

    /// <summary>In words, for the page and the diagram.</summary>
    public string Label { get; }

    /// <summary>A fixed state.</summary>
    public static implicit operator DossierTarget(DossierState state) => new(state, state.Label());

    /// <summary>The states it can lead to from the given one.</summary>
    public IReadOnlyList<DossierState> From(DossierState from) =>
        Fixed is { } state ? [state]
        : this == BeforeClearing ? [DossierState.SecondReview, DossierState.Returned]
        : this == NextReviewer ? [DossierState.DepartmentCheck, DossierState.Review]
        : this == ByChange ? [DossierState.Accepted, DossierState.DepartmentCheck, DossierState.Review] : [from];
}
