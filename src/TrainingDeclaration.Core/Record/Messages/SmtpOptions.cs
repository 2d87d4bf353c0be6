namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>The mail server; without a host no mail is sent and it stays in the outbox.</summary>
public sealed record SmtpOptions
{
    /// <summary>Maximum value of <see cref="TimeoutSeconds"/>.</summary>
    public const int LongestTimeout = 600;

    /// <summary>Host; null = not configured.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>Sender: an address, or a name and an address as in <c>培训申报 &lt;noreply@example.org&gt;</c>.</summary>
    public string From { get; init; } = "noreply@example.org";

    /// <summary>How the connection is protected; <see cref="Protection"/> resolves it.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.Auto;

    /// <summary>The older setting: STARTTLS on a port for which <see cref="SmtpSecurity.Auto"/> means none.</summary>
    public bool UseTls { get; init; }

    /// <summary>PEM file of authorities whose certificates are trusted in addition to those that this machine trusts; null = none.</summary>
    public string? Authorities { get; init; }

    /// <summary>Account, if the server requires one.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>How long connecting, signing in and sending may each take, in seconds, 1 to 600.</summary>
    public int TimeoutSeconds
    {
        get;
        init => field = value is > 0 and <= LongestTimeout
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Smtp:TimeoutSeconds must be 1 to {LongestTimeout}.");
    } = 20;

    /// <summary>Base address of links to this site, such as https://px.example.org.</summary>
    public string SiteAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>How the connection is protected once the port is taken into account; never <see cref="SmtpSecurity.Auto"/>.</summary>
    public SmtpSecurity Protection => Security != SmtpSecurity.Auto
        ? Security
        : Port switch
        {
            465 => SmtpSecurity.Tls,
            587 => SmtpSecurity.StartTls,
            _ => UseTls ? SmtpSecurity.StartTls : SmtpSecurity.None,
        };
}
