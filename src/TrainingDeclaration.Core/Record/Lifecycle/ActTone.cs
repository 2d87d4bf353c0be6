namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>How the entry of an act in the history looks.</summary>
public enum ActTone
{
    /// <summary>It is noted.</summary>
    Plain = 1,

    /// <summary>It went on.</summary>
    Forward,

    /// <summary>It went back or was refused.</summary>
    Back,
}
