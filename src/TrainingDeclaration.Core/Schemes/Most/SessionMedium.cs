namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>授课媒介 (M-17).</summary>
public enum SessionMedium
{
    /// <summary>直播.</summary>
    Live = 1,

    /// <summary>录播.</summary>
    Recorded,
}
