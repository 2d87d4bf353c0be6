namespace TrainingDeclaration.Core.Base;

/// <summary>
/// The instant at which the server received the present request, taken once: the first middleware asks for it.
/// Deadlines are decided by it, never by the clock at the end of a long request. UTC.
/// </summary>
public sealed class ReceiveInstant(TimeProvider clock)
{
    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Value { get; private set; } = clock.GetUtcNow();

    /// <summary>A day as this request's reader is told it: with the year where it is not the current one.</summary>
    public string Day(DateOnly day) => BeijingTime.Day(day, BeijingTime.DateOf(Value).Year);

    /// <summary>An instant to the minute, in the same way.</summary>
    public string Minute(DateTimeOffset instant) => BeijingTime.Minute(instant, Value);

    /// <summary>A deadline, in the same way.</summary>
    public string Deadline(DateTimeOffset instant) => BeijingTime.Deadline(instant, Value);

    /// <summary>An instant that is given instead of taken, for what is told afterwards.</summary>
    internal static ReceiveInstant At(DateTimeOffset instant) => new(new StoppedClock(instant));

    /// <summary>A scope that continues another one's request keeps its instant.</summary>
    internal void Continue(ReceiveInstant request) => Value = request.Value;

    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
