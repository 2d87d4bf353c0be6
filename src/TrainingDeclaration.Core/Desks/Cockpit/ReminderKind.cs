namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Why an office is reminded. The value is stored.</summary>
public enum ReminderKind
{
    /// <summary>催办: somebody pressed the button.</summary>
    Chase = 1,

    /// <summary>Drafts that were never reported, all of the office in one message.</summary>
    Drafts,

    /// <summary>One declaration that was returned or waits for sign-off: the unit itself must act.</summary>
    MustAct,

    /// <summary>Money of a class that does not add up: told to the system administrators.</summary>
    Money,

    /// <summary>Materials after the plan whose date is near or has passed.</summary>
    Milestone,
}
