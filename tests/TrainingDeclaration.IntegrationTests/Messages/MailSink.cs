using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>A mail server on the loopback that accepts and keeps every mail.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly SslStreamCertificateContext? certificate;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task loop;

    /// <summary>Listens on a free port.</summary>
    /// <param name="certificate">The certificate for STARTTLS; null = it is not offered.</param>
    public MailSink(SslStreamCertificateContext? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        loop = AcceptAsync();
    }

    /// <summary>Port that it listens on.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether it speaks TLS from the first byte.</summary>
    public bool IsTlsAtOnce { get; init; }

    /// <summary>The command that it never answers; empty = it does not even greet, null = it answers all.</summary>
    public string? SilentAt { get; init; }

    /// <summary>Whether, instead of greeting, it sends the lines of an endless greeting.</summary>
    public bool GreetsForEver { get; init; }

    /// <summary>Its reply to recipients; null = it accepts them.</summary>
    public string? Refusal { get; init; }

    /// <summary>The password it requires; null = none.</summary>
    public string? Password { get; init; }

    /// <summary>Completes when the first client has connected.</summary>
    public Task Reached => reached.Task;

    /// <summary>The mails as they came, headers and body.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Number of mails that came over TLS.</summary>
    public int Secured { get; private set; }

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
                reached.TrySetResult();
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
        try
        {
            await using var stream = client.GetStream();
            if (SilentAt == "")
            {
                await SilenceAsync(stream);
            }
            else if (IsTlsAtOnce)
            {
                await using var secure = await SecureAsync(stream);
                await TalkAsync(secure, greets: true);
            }
            else if (await TalkAsync(stream, greets: true))
            {
                await using var secure = await SecureAsync(stream);
                await TalkAsync(secure, greets: false);
            }
        }
        catch (Exception gone) when (gone is AuthenticationException or IOException)
        {
            // The client has left, as one that does not trust the certificate does.
        }
    }

    /// <returns>Whether TLS is to begin.</returns>
    private async Task<bool> TalkAsync(Stream stream, bool greets)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        while (GreetsForEver)
        {
            await writer.WriteLineAsync("220-sink");
            await Task.Delay(100, stop.Token);
        }

        if (greets)
        {
            await writer.WriteLineAsync("220 sink");
        }

        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0];
            if (command == SilentAt)
            {
                await SilenceAsync(stream);
                return false;
            }

            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".")
                {
                    mail.AppendLine(text);
                }

                Mails.Add(mail.ToString());
                Secured += stream is SslStream ? 1 : 0;
            }

            await writer.WriteLineAsync(Answer(command, line, stream));
            if (command is "QUIT" or "STARTTLS")
            {
                return command == "STARTTLS";
            }
        }

        return false;
    }

    private string Answer(string command, string line, Stream stream) => command switch
    {
        "QUIT" => "221 bye",
        "STARTTLS" => "220 go on",
        "EHLO" => "250-sink\r\n" + (certificate is null || stream is SslStream ? "" : "250-STARTTLS\r\n") + (Password is null ? "" : "250-AUTH PLAIN\r\n") + "250 SIZE 1000000",
        "AUTH" when Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[^1] == Password => "235 welcome",
        "AUTH" => "535 5.7.8 wrong password",
        "RCPT" when Refusal is not null => Refusal,
        _ => "250 ok",
    };

    /// <summary>Waits until the client gives up.</summary>
    private async Task SilenceAsync(Stream stream)
    {
        var unread = new byte[1024];
        while (await stream.ReadAsync(unread, stop.Token) > 0)
        {
        }
    }

    private async Task<SslStream> SecureAsync(NetworkStream stream)
    {
        var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = certificate }, stop.Token);
        return secure;
    }
}
