namespace TrainingDeclaration.Core.Declarations;

/// <summary>What the bodies of all schemes have in common. Each scheme maps its own.</summary>
public abstract class Body
{
    /// <summary>Key of the declaration whose content it is.</summary>
    public required Guid DeclarationId { get; init; }

    /// <summary>Typing stamp: raised at every save; a save names the one it started from.</summary>
    public int Revision { get; set; }
}
