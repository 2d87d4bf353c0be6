namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Attendance counted: by trainee and by day.</summary>
public sealed record AttendanceFigures(IReadOnlyList<TraineeFigures> Trainees, IReadOnlyList<DayFigures> Days)
{
    /// <summary>How many trainees were there at least once.</summary>
    public int Participants => Trainees.Count(trainee => trainee.Attended > 0);
}

/// <summary>The attendance of one trainee.</summary>
/// <param name="Due">For how many half days.</param>
/// <param name="Marked">Of these, how many are marked at all.</param>
/// <param name="Attended">Of these, in how many the trainee was there.</param>
public sealed record TraineeFigures(int Number, int Due, int Marked, int Attended)
{
    /// <summary>In whole percent, rounded down; 100 where nothing is due.</summary>
    public int Percent => Due == 0 ? 100 : Attended * 100 / Due;

    internal static TraineeFigures Of(int number, IReadOnlyList<(PlannedDay Day, DayMarks Marks)> days)
    {
        var marks = days.SelectMany(one => one.Day.Halves.Select(half => one.Marks.Of(number, half.Half))).ToList();
        return new(number, marks.Count, marks.Count(mark => mark is not null), marks.Count(mark => mark?.Counts() == true));
    }
}

/// <summary>The attendance of one day.</summary>
/// <param name="Persons">How many trainees were there for at least half of its half days: for so many it counts.</param>
/// <param name="Unmarked">How many marks are missing.</param>
public sealed record DayFigures(PlannedDay Day, int Persons, int Unmarked, IReadOnlyList<HalfFigures> Halves)
{
    internal static DayFigures Of(PlannedDay day, DayMarks marks, IReadOnlyList<int> numbers) => new(
        day,
        numbers.Count(number => day.Halves.Count(half => marks.Of(number, half.Half)?.Counts() == true) * 2 >= Math.Max(1, day.Halves.Count)),
        numbers.Sum(number => day.Halves.Count(half => marks.Of(number, half.Half) is null)),
        [.. day.Halves.Select(half => new HalfFigures(
            half.Half, Enum.GetValues<Attendance>().ToDictionary(mark => mark, mark => numbers.Count(number => marks.Of(number, half.Half) == mark))))]);
}

/// <summary>How many of each there were for half a day.</summary>
public sealed record HalfFigures(HalfDay Half, IReadOnlyDictionary<Attendance, int> Counts)
{
    /// <summary>「到 117　请假 1」.</summary>
    public string Text => string.Join('　', Counts.Where(one => one.Value > 0).Select(one => $"{one.Key.Label()} {one.Value}"));
}
