namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>Something that is not paid from the grant.</summary>
public sealed class OwnShare
{
    /// <summary>Four characters, unique within the dossier.</summary>
    public required string Id { get; init; }

    /// <summary>What it pays for.</summary>
    public string? Item { get; set; }

    /// <summary>Fen.</summary>
    public long? Fen { get; set; }

    /// <summary>Whether somebody abroad pays; otherwise the unit does.</summary>
    public bool IsFromAbroad { get; set; }
}
