namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>How the tag of a status looks.</summary>
public enum StatusTone
{
    /// <summary>Nobody is waiting for anything.</summary>
    Quiet = 1,

    /// <summary>Somebody acts next; stronger for whoever that is.</summary>
    Pending,

    /// <summary>It was returned.</summary>
    Back,

    /// <summary>It was granted.</summary>
    Good,

    /// <summary>It was refused or broken off.</summary>
    Bad,
}
