using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrainingDeclaration.Tests.Files;

/// <summary>A clamd on the loopback that speaks INSTREAM, keeps what it was sent and answers as told.</summary>
internal sealed class ClamdLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task loop;

    public ClamdLine(string answer)
    {
        listener.Start();
        loop = AnswerAsync(answer);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public MemoryStream Received { get; } = new();

    public string Command { get; private set; } = "";

    /// <summary>How many bytes it reads before it answers and stops reading; null = all.</summary>
    public int? Takes { get; init; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await loop;
    }

    private async Task AnswerAsync(string answer)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            var command = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(command);
            Command = Encoding.ASCII.GetString(command);
            var length = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(length);
                var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                if (chunk.Length == 0 || Received.Length > Takes)
                {
                    break;
                }

                await stream.ReadExactlyAsync(chunk);
                Received.Write(chunk);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }
}
