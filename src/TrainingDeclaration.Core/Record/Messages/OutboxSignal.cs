using System.Threading.Channels;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>Wakes the outbox after a commit. Losing a signal is harmless: the sweep runs anyway.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something may be waiting.</summary>
    public void Wake() => _channel.Writer.TryWrite(true);

    /// <summary>Waits until woken.</summary>
    public async Task WaitAsync(CancellationToken cancel) => await _channel.Reader.ReadAsync(cancel);
}
