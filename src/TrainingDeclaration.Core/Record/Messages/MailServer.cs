using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>The mail server described by the settings.</summary>
public sealed class MailServer(SmtpOptions options)
{
    /// <summary>The key usage of TLS servers (RFC 5280, 4.2.1.12).</summary>
    private const string ServerPurpose = "1.3.6.1.5.5.7.3.1";

    /// <summary>Delivers one mail to the server, over its own connection.</summary>
    /// <returns>Null once the server has accepted it; otherwise why not, on one line and as far as possible in the server's own words.</returns>
    public async Task<string?> DeliverAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var host = options.Host ?? throw new InvalidOperationException("No mail server is configured.");
        var longest = TimeSpan.FromSeconds(options.TimeoutSeconds);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var client = new SmtpClient
        {
            Timeout = Timeout.Infinite, // per read, which a server that sends a byte now and then never exceeds
            CheckCertificateRevocation = false, // revocation lists are outside the networks that these servers are in
        };
        try
        {
            var authorities = Authorities();
            client.ServerCertificateValidationCallback = (_, shown, chain, errors) => IsTrusted(shown, chain, errors, authorities);
            var message = mail.Compose(options.From);
            patience.CancelAfter(longest);
            await client.ConnectAsync(host, options.Port, Protection(), patience.Token);
            if (options.UserName is not null)
            {
                patience.CancelAfter(longest);
                await client.AuthenticateAsync(options.UserName, options.Password ?? "", patience.Token);
            }

            patience.CancelAfter(longest);
            await client.SendAsync(message, patience.Token);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            // A cancelled handshake is reported as a failed handshake.
            cancel.ThrowIfCancellationRequested();
            return patience.IsCancellationRequested ? $"邮件服务器 {options.TimeoutSeconds} 秒内没有应答。" : TextRules.OneLine(Reason(failure));
        }

        await client.DisconnectAsync(quit: true, patience.Token); // never fails: the server has the mail, whatever it says now
        return null;
    }

    private static bool IsExpected(Exception failure) => failure
        is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotAuthenticatedException or ServiceNotConnectedException
        or OperationCanceledException or NotSupportedException or FormatException or IOException or SocketException or CryptographicException or UnauthorizedAccessException;

    private static string Reason(Exception failure) => failure switch
    {
        SmtpCommandException refused => $"{(int)refused.StatusCode} {refused.Message}",
        AuthenticationException refused => refused.Message,
        // The first line only says that it failed.
        SslHandshakeException { ServerCertificate: not null } refused => "邮件服务器的证书不可信：" + refused.Message[(refused.Message.IndexOf('\n', StringComparison.Ordinal) + 1)..],
        _ => failure.GetBaseException().Message,
    };

    private SecureSocketOptions Protection() => options.Protection switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private X509Certificate2Collection Authorities()
    {
        var authorities = new X509Certificate2Collection();
        if (options.Authorities is not null)
        {
            authorities.ImportFromPemFile(options.Authorities);
        }

        return authorities;
    }

    /// <summary>Whether this machine or the site's own authorities vouch for the certificate; in either case it must be for the host's name.</summary>
    private static bool IsTrusted(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection authorities)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || authorities.Count == 0 || shown is not X509Certificate2 certificate || chain is null)
        {
            return false;
        }

        using var ownChain = new X509Chain();
        ownChain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ownChain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        ownChain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        ownChain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerPurpose));
        ownChain.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore); // what the server sent with it
        return ownChain.Build(certificate);
    }
}
