namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A day of the accepted schedule.</summary>
/// <param name="Date">Beijing.</param>
/// <param name="Halves">The halves of the day in which there are sessions, in order.</param>
/// <param name="IsTraining">Whether somebody abroad teaches on it: only such days are paid.</param>
public sealed record PlannedDay(DateOnly Date, IReadOnlyList<PlannedHalf> Halves, bool IsTraining);

/// <summary>The sessions of half a day.</summary>
/// <param name="Minutes">How long they last together.</param>
/// <param name="Sessions">Hours, title and teacher of each, in order of time.</param>
public sealed record PlannedHalf(HalfDay Half, int Minutes, IReadOnlyList<PlannedSession> Sessions);

/// <summary>One session of the accepted schedule, in words.</summary>
/// <param name="Hours">Beijing, such as 15:00–17:00.</param>
public sealed record PlannedSession(string Hours, string? Title, string? Teacher)
{
    /// <summary>Beginning, minutes after midnight in Beijing.</summary>
    public int Start { get; init; }

    /// <summary>How long it lasts, minutes.</summary>
    public int Minutes { get; init; }
}
