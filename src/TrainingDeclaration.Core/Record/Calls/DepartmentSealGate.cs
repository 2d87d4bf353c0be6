namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Which act waits until the department's seal has been seen.</summary>
public enum DepartmentSealGate
{
    /// <summary>拟支持, by the authority that holds the paper.</summary>
    Support = 1,

    /// <summary>汇总上报, by the department itself.</summary>
    ReportUp,

    /// <summary>No act waits for it.</summary>
    None,
}
