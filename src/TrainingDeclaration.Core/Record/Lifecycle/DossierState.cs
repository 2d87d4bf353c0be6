namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The state of a dossier, beside the status of its declaration. Stored by name; what it means is in <see cref="DossierStates"/>.</summary>
public enum DossierState
{
    /// <summary>编制中.</summary>
    Preparing = 1,

    /// <summary>待归口审核: only where the call sends materials through the department (H-01).</summary>
    DepartmentCheck,

    /// <summary>待审核.</summary>
    Review,

    /// <summary>待复核: of a settlement 待财务审核.</summary>
    SecondReview,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>审核通过.</summary>
    Accepted,

    /// <summary>不同意: of a change.</summary>
    Refused,

    /// <summary>已放弃: of a change that its unit has given up.</summary>
    Dropped,
}
