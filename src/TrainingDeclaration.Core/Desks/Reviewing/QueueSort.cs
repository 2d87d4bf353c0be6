namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>Sort orders of a reviewer's queue.</summary>
public enum QueueSort
{
    /// <summary>等待时间: the longest wait first.</summary>
    Waited = 1,

    /// <summary>期限: the earliest date first.</summary>
    Due,

    /// <summary>金额: the highest first.</summary>
    Amount,

    /// <summary>单位: by name.</summary>
    Unit,
}
