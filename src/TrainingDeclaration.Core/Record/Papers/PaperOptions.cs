namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What paper needs to know about the site.</summary>
public sealed record PaperOptions
{
    /// <summary>Maximum length of the host: up to this the QR code stays at version 3, which survives a bad fax.</summary>
    public const int LongestHost = 21;

    /// <summary>Host printed in QR codes, with its port unless it is the default one.</summary>
    /// <exception cref="InvalidOperationException">It is longer than <see cref="LongestHost"/> characters.</exception>
    public required string Host
    {
        get;
        init => field = value.Length <= LongestHost
            ? value
            : throw new InvalidOperationException($"Public:Host has {value.Length} characters; QR codes carry at most {LongestHost}.");
    }
}
