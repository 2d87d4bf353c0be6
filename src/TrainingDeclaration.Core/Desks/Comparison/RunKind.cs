namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>What happened to a piece of text.</summary>
public enum RunKind
{
    /// <summary>It is in both.</summary>
    Same = 1,

    /// <summary>It is only in the old text.</summary>
    Removed,

    /// <summary>It is only in the new text.</summary>
    Added,
}
