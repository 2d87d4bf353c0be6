namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>The mail server; without a host no mail leaves and the outbox keeps what it has.</summary>
public sealed record SmtpOptions
{
    /// <summary>Host; null = not configured.</summary>
    public string? Host { get; init; }

    /// <summary>Port.</summary>
    public int Port { get; init; } = 25;

    /// <summary>Sender address.</summary>
    public string From { get; init; } = "noreply@example.org";

    /// <summary>Whether STARTTLS is used.</summary>
    public bool UseTls { get; init; }

    /// <summary>Account, if the server asks for one.</summary>
    public string? UserName { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>Address of this site in links, such as https://px.example.org.</summary>
    public string SiteAddress { get; init; } = "http://127.0.0.1:5080";
}
