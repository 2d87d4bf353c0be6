using System.Net;
using System.Net.Sockets;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A line to a server that can be cut, as when the server or the network dies.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource cut = new();
    private readonly int target;
    private readonly Task accepting;

    /// <summary>Connects to a port on the loopback.</summary>
    public Wire(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The port at which it begins.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Nothing goes through any more; whoever waits for an answer waits in vain.</summary>
    public void Cut() => cut.Cancel();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await cut.CancelAsync();
        listener.Stop();
        await accepting;
        cut.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                _ = PassAsync(near);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task PassAsync(TcpClient near)
    {
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target, cut.Token);
            await Task.WhenAll(near.GetStream().CopyToAsync(far.GetStream(), cut.Token), far.GetStream().CopyToAsync(near.GetStream(), cut.Token));
        }
        catch (Exception over) when (over is IOException or SocketException or OperationCanceledException)
        {
            // Cut: the near side keeps its half of the line and hears nothing.
        }
    }
}
