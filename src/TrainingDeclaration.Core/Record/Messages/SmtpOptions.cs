namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>The mail server; without a host no mail leaves and the outbox keeps what it has.</summary>
public sealed record SmtpOptions
{
    /// <summary>Longest that <see cref="TimeoutSeconds"/> may be.</summary>
    public const int LongestTimeout = 600;

    /// <summary>Host; null = not configured.</summary>
    public string? Host { get; init; }

    /// <summary>Port.</summary>
    public int Port { get; init; } = 25;

    /// <summary>Sender: an address, or a name and an address as in <c>培训申报 &lt;noreply@example.org&gt;</c>.</summary>
    public string From { get; init; } = "noreply@example.org";

    /// <summary>How the connection is protected; <see cref="Protection"/> says what that comes to.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.Auto;

    /// <summary>The older setting: STARTTLS on a port for which <see cref="SmtpSecurity.Auto"/> means none.</summary>
    public bool UseTls { get; init; }

    /// <summary>PEM file of the authorities whose certificates are trusted beside those that this machine trusts; null = none.</summary>
    public string? Authorities { get; init; }

    /// <summary>Account, if the server asks for one.</summary>
    public string? UserName { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>How long each of connecting, signing in and sending may take, in seconds, 1 to 600.</summary>
    public int TimeoutSeconds
    {
        get;
        init => field = value is > 0 and <= LongestTimeout
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Smtp:TimeoutSeconds must be 1 to {LongestTimeout}.");
    } = 20;

    /// <summary>Address of this site in links, such as https://px.example.org.</summary>
    public string SiteAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>How the connection is protected once the port has been looked at; never <see cref="SmtpSecurity.Auto"/>.</summary>
    public SmtpSecurity Protection => Security != SmtpSecurity.Auto
        ? Security
        : Port switch
        {
            465 => SmtpSecurity.Tls,
            587 => SmtpSecurity.StartTls,
            _ => UseTls ? SmtpSecurity.StartTls : SmtpSecurity.None,
        };
}
