namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A day in the life of a class, from its plan to its settlement.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Day">Beijing; null while it is not known.</param>
/// <param name="IsDeadline">Whether something must be done by the end of that day; otherwise the day itself is meant.</param>
/// <param name="Source">Whose rule it is, in words.</param>
/// <param name="Clause">Where it is written, such as 征集函 二（一）8.</param>
public sealed record Milestone(MilestoneKind Kind, string Label, DateOnly? Day, bool IsDeadline, string Source, string? Clause = null);

/// <summary>What a day in the life of a class is for.</summary>
public enum MilestoneKind
{
    /// <summary>开班.</summary>
    Start = 1,

    /// <summary>结束.</summary>
    End,

    /// <summary>培训总结.</summary>
    Summary,

    /// <summary>财务核销材料.</summary>
    Settlement,
}
