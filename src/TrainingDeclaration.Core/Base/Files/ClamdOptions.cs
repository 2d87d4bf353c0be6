namespace TrainingDeclaration.Core.Base.Files;

/// <summary>Where the virus scanner clamd listens. Without a host nothing is scanned.</summary>
public sealed record ClamdOptions
{
    /// <summary>Host of clamd's TCP socket; null or empty = no scanner configured.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 3310;
}
