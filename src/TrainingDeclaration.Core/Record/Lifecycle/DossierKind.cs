namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The kinds of dossiers that follow an issued plan. Stored by name; labels in <see cref="DossierLabels"/>.</summary>
public enum DossierKind
{
    /// <summary>执行申报材料 (M-32…M-37).</summary>
    Execution = 1,

    /// <summary>培训总结 (M-40).</summary>
    Summary,

    /// <summary>财务核销材料 (M-41…M-44).</summary>
    Settlement,

    /// <summary>变更申请: what shall be different from what was approved; a class may have several, one after the other (M-57).</summary>
    Change,
}
