namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What follows from an act alone, in every scheme.</summary>
[Flags]
public enum ActTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A reviewer decides this at the desk.</summary>
    AtDesk = 1,

    /// <summary>What it asks for can be given once for many declarations.</summary>
    OnMany = 1 << 1,

    /// <summary>It sends the declaration back with remarks.</summary>
    Returns = 1 << 2,

    /// <summary>It ends the declaration; its button warns.</summary>
    Ends = 1 << 3,

    /// <summary>Its history entry stays within the authority until the decision is released.</summary>
    Confidential = 1 << 4,
}
