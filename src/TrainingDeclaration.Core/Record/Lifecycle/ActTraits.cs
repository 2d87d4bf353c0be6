namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What follows from an act alone, in every scheme.</summary>
[Flags]
public enum ActTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has a page of its own; the page of the declaration offers no button for it.</summary>
    Elsewhere = 1,

    /// <summary>A reviewer decides so at the desk.</summary>
    AtDesk = 1 << 1,

    /// <summary>What it asks for can be given once for many.</summary>
    OnMany = 1 << 2,

    /// <summary>It sends the declaration back with remarks.</summary>
    Returns = 1 << 3,

    /// <summary>The declaration ends by it; its button warns.</summary>
    Ends = 1 << 4,

    /// <summary>Its entry in the history stays in the authority until the decision is released.</summary>
    Confidential = 1 << 5,
}
