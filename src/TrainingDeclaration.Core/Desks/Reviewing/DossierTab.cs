namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>Parts of the queue of dossiers.</summary>
public enum DossierTab
{
    /// <summary>With the reader's office, to be decided.</summary>
    Waiting = 1,

    /// <summary>Returned to its unit.</summary>
    Returned,

    /// <summary>Accepted; its funding notice is still to be issued, or of a settlement the money to be paid.</summary>
    Accepted,
}
