namespace TrainingDeclaration.Core.Papers;

/// <summary>What the public learns about a code.</summary>
public enum VerifyVerdict
{
    /// <summary>有效.</summary>
    Valid = 1,

    /// <summary>已被新版本替代, and the current one prints the same.</summary>
    SameContent,

    /// <summary>已被新版本替代.</summary>
    Replaced,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
