namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What follows from a status alone, in every scheme.</summary>
[Flags]
public enum StatusTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Somebody waits for the holder, who has a due date; a decision that may stand as it is does not count as waiting.</summary>
    Waits = 1,

    /// <summary>Its holder must act before anybody else can: it was returned, or waits for sign-off.</summary>
    InHand = 1 << 1,

    /// <summary>It is with a reviewer who has not decided.</summary>
    UnderReview = 1 << 2,

    /// <summary>Its holder has decided and may still change that.</summary>
    Decided = 1 << 3,

    /// <summary>It was refused.</summary>
    Refused = 1 << 4,

    /// <summary>Others learn of it only when results are released or the plan is issued.</summary>
    Confidential = 1 << 5,

    /// <summary>A confidential one that lasts until results are released; then everybody can read it.</summary>
    Released = 1 << 6,

    /// <summary>It follows an issued plan, including the plan itself.</summary>
    Issued = 1 << 7,

    /// <summary>The class was held.</summary>
    Held = 1 << 8,

    /// <summary>Nothing is expected to follow.</summary>
    Terminal = 1 << 9,

    /// <summary>The authority means to support it, or does.</summary>
    Supported = 1 << 10,
}
