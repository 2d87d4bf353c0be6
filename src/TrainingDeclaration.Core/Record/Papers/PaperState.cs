namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Whether a frozen paper is still valid.</summary>
public enum PaperState
{
    /// <summary>有效: the current one.</summary>
    Valid = 1,

    /// <summary>已被新版本替代.</summary>
    Replaced,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
