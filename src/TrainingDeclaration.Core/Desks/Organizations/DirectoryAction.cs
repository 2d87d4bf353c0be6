namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>What a row of the directory does.</summary>
public enum DirectoryAction
{
    /// <summary>Nothing differs.</summary>
    None = 1,

    /// <summary>A new organization.</summary>
    Add,

    /// <summary>Other details of a known one.</summary>
    Change,

    /// <summary>The row is wrong.</summary>
    Refuse,
}
