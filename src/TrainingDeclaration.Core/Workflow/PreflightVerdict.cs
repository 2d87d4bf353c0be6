namespace TrainingDeclaration.Core.Workflow;

/// <summary>What the check before 汇总上报 says about one form.</summary>
public enum PreflightVerdict
{
    /// <summary>可上报.</summary>
    Ready = 1,

    /// <summary>需确认: it can be reported, but somebody should have read why.</summary>
    ToConfirm,

    /// <summary>不可上报: something is missing, and the whole bundle waits for it.</summary>
    Blocked,
}
