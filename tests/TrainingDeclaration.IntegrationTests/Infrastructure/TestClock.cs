namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;
    private int reads;

    /// <summary>16 June 2022, 10:00 in Beijing: while the real call was open.</summary>
    public static readonly DateTimeOffset Start = new(2022, 6, 16, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>How often somebody looked at it.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Increment(ref reads);
        return new(Interlocked.Read(ref ticks), TimeSpan.Zero);
    }

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>Moves to an instant.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);
}
