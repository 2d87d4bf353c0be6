namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>States of a plan.</summary>
public enum PlanState
{
    /// <summary>编制中.</summary>
    Compiling = 1,

    /// <summary>待批: the 呈批单 is frozen and with the leader.</summary>
    AwaitingLeader,

    /// <summary>已批: the leader has decided on every item.</summary>
    Approved,

    /// <summary>已下达: every approved item has been issued.</summary>
    Issued,
}
