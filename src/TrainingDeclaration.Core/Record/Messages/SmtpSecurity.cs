namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>By the port: 465 is <see cref="Tls"/>, 587 is <see cref="StartTls"/>, any other is <see cref="None"/>.</summary>
    Auto = 1,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>With STARTTLS; a server that does not offer it gets no mail.</summary>
    StartTls,

    /// <summary>With TLS from the first byte.</summary>
    Tls,
}
