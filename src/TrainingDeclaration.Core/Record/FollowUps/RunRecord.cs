namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Everything that is known of a class while it is held, read once.</summary>
/// <param name="Plan">The materials as they were accepted.</param>
/// <param name="Planned">The days of their schedule, in order; once the class has begun, those from its first day on.</param>
/// <param name="Run">What was confirmed when it began; null before.</param>
/// <param name="Days">The log, by date.</param>
/// <param name="Numbers">Class numbers of the admitted trainees, in order.</param>
/// <param name="Incidents">In the order in which they were reported.</param>
/// <param name="FundedAt">When the first funding notice was issued, UTC; null = it was not.</param>
public sealed record RunRecord(
    DossierContent Plan, IReadOnlyList<PlannedDay> Planned, ClassRun? Run, IReadOnlyDictionary<DateOnly, ClassDay> Days, IReadOnlyList<int> Numbers,
    IReadOnlyList<Incident> Incidents, DateTimeOffset? FundedAt)
{
    /// <summary>The valid funding notice; null = there is none.</summary>
    public FundingNotice? Notice { get; init; }

    /// <summary>Whether the unit has filed anything since the class ended, and not recalled it.</summary>
    public bool IsFiledSince { get; init; }

    /// <summary>The attendance of the planned days up to and including the given one.</summary>
    public AttendanceFigures AttendanceUntil(DateOnly until)
    {
        var days = Planned.Where(day => day.Date <= until).Select(day => (day, Marks: Days.GetValueOrDefault(day.Date)?.Marks ?? new DayMarks())).ToList();
        return new(
            [.. Numbers.Select(number => TraineeFigures.Of(number, days))],
            [.. days.Select(one => DayFigures.Of(one.day, one.Marks, Numbers))]);
    }

    /// <summary>The incidents that have not ended.</summary>
    public IEnumerable<Incident> Open => Incidents.Where(incident => incident.ClosedAt is null);
}
