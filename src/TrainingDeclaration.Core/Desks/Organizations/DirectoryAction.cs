namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>What a row of the directory would do.</summary>
public enum DirectoryAction
{
    /// <summary>Nothing is different.</summary>
    None = 1,

    /// <summary>A new organization.</summary>
    Add,

    /// <summary>Different details of a known one.</summary>
    Change,

    /// <summary>The row is wrong.</summary>
    Refuse,
}
