namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>How the history shows an act.</summary>
public enum ActTone
{
    /// <summary>Neutral.</summary>
    Plain = 1,

    /// <summary>It moved forward.</summary>
    Forward,

    /// <summary>It went back or was refused.</summary>
    Back,
}
