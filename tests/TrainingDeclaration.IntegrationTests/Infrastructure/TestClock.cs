namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>16 June 2022, 10:00 in Beijing: while the real call was open.</summary>
    public static readonly DateTimeOffset Start = new(2022, 6, 16, 10, 0, 0, TimeSpan.FromHours(8));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>Moves to an instant.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);
}
