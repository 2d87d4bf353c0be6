namespace TrainingDeclaration.Core.Base;

/// <summary>
/// The instant at which the server received the current request, taken once: the first middleware asks for it.
/// Deadlines are judged by it, never by the clock at the end of a long request. UTC.
/// </summary>
public sealed class ReceiveInstant(TimeProvider clock)
{
    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Value { get; private set; } = clock.GetUtcNow();

    /// <summary>A day as shown to the reader of this request: with the year if it is not the current one.</summary>
    public string Day(DateOnly day) => BeijingTime.Day(day, BeijingTime.DateOf(Value).Year);

    /// <summary>An instant to the minute, likewise.</summary>
    public string Minute(DateTimeOffset instant) => BeijingTime.Minute(instant, Value);

    /// <summary>A deadline, likewise.</summary>
    public string Deadline(DateTimeOffset instant) => BeijingTime.Deadline(instant, Value);

    /// <summary>A given instant instead of the current one, for what is replayed afterwards.</summary>
    internal static ReceiveInstant At(DateTimeOffset instant) => new(new StoppedClock(instant));

    /// <summary>Makes a scope that continues another request keep that request's instant.</summary>
    internal void Continue(ReceiveInstant request) => Value = request.Value;

    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
