using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>A mail server on the loopback that takes every mail and keeps it.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly X509Certificate2? certificate;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    /// <summary>Listens on a free port.</summary>
    /// <param name="certificate">With which it offers STARTTLS; null = it does not.</param>
    public MailSink(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        loop = AcceptAsync();
    }

    /// <summary>Port that it listens on.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails as they came, headers and body.</summary>
    public List<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The sink is closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".")
                {
                    mail.AppendLine(text);
                }

                Mails.Add(mail.ToString());
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else if (line == "STARTTLS" && certificate is not null)
            {
                await writer.WriteLineAsync("220 go on");
                await RefusedAsync(stream, certificate);
                return;
            }

            await writer.WriteLineAsync(!line.StartsWith("EHLO", StringComparison.Ordinal) ? "250 ok" : certificate is null ? "250 sink" : "250-sink\r\n250 STARTTLS");
        }
    }

    /// <summary>Shows the certificate; who does not trust it goes.</summary>
    private async Task RefusedAsync(NetworkStream stream, X509Certificate2 shown)
    {
        await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = shown }, stop.Token);
            (await secure.ReadAsync(new byte[1], stop.Token)).ShouldBe(0, "nobody trusts this certificate");
        }
        catch (Exception gone) when (gone is AuthenticationException or IOException)
        {
            // as expected
        }
    }
}
