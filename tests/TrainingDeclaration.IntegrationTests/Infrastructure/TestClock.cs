using System.Diagnostics;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;
    private int reads;

    /// <summary>16 June 2022, 10:00 in Beijing: while the real call was open.</summary>
    public static readonly DateTimeOffset Start = new(2022, 6, 16, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>How often it has been read.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        // Counted once it has been read, so that whoever waits for a reader may move it then.
        var now = new DateTimeOffset(Interlocked.Read(ref ticks), TimeSpan.Zero);
        Interlocked.Increment(ref reads);
        return now;
    }

    /// <summary>Waits until it has been read again, such as by the server that stamps a request.</summary>
    /// <param name="before">How often it had been read.</param>
    public async Task ReadAgainAsync(int before)
    {
        for (var waited = Stopwatch.StartNew(); Reads == before; await Task.Delay(20))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "nobody looked at the clock");
        }
    }

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>Moves to an instant.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);
}
