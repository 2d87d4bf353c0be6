namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Whose seal.</summary>
public enum SealKind
{
    /// <summary>组团单位公章 (M-70).</summary>
    Unit = 1,

    /// <summary>归口管理部门公章 (M-91).</summary>
    Department,
}
