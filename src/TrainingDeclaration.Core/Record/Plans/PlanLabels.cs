using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>States of a plan in Chinese.</summary>
public static class PlanLabels
{
    public static string Label(this PlanState state) => state switch
    {
        PlanState.Compiling => "编制中",
        PlanState.AwaitingLeader => "待批",
        PlanState.Approved => "已批",
        PlanState.Issued => "已下达",
        _ => throw new UnreachableException(),
    };
}
