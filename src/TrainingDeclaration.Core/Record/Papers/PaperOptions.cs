namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What paper needs to know about the site.</summary>
public sealed record PaperOptions
{
    /// <summary>Longest host: with it the QR code keeps version 3, which survives a bad fax.</summary>
    public const int LongestHost = 21;

    /// <summary>Host printed in QR codes, with its port if it is not the usual one.</summary>
    /// <exception cref="InvalidOperationException">It is longer than <see cref="LongestHost"/> characters.</exception>
    public required string Host
    {
        get;
        init => field = value.Length <= LongestHost
            ? value
            : throw new InvalidOperationException($"Public:Host has {value.Length} characters; QR codes carry at most {LongestHost}.");
    }
}
