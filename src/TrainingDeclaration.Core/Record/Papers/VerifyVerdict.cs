namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What a code says about its paper: the same to the public on the verification page and to the desk.</summary>
public enum VerifyVerdict
{
    /// <summary>有效, at the desk 一致: the paper is the current one.</summary>
    Valid = 1,

    /// <summary>已被新版本替代, and the current one prints the same.</summary>
    SameContent,

    /// <summary>已被新版本替代.</summary>
    Replaced,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
