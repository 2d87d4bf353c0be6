namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>What became of a piece of text.</summary>
public enum RunKind
{
    /// <summary>It stands in both.</summary>
    Same = 1,

    /// <summary>It stands in the old one only.</summary>
    Removed,

    /// <summary>It stands in the new one only.</summary>
    Added,
}
