namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What is typed of a day in the log.</summary>
public sealed record LogEntry(bool? LeaderPresent, string? Note, DayMarks Marks)
{
    /// <summary>What is stored of the day.</summary>
    public static LogEntry Of(ClassDay? day) => new(day?.LeaderPresent, day?.Note, day?.Marks ?? new());

    /// <summary>What is stored, with what one person has changed; where the stored value has changed too, and to something else, that is a conflict.</summary>
    /// <param name="seen">What that person started from.</param>
    /// <param name="typed">What they made of it.</param>
    public (LogEntry Entry, LogConflict[] Conflicts) Merge(LogEntry seen, LogEntry typed, PlannedDay day, IReadOnlyList<int> numbers)
    {
        var (marks, conflicts) = (DayMarks.Read(Marks.ToJson()), new List<LogConflict>());
        T Of<T>(T stored, T before, T mine, Func<LogConflict> conflict)
        {
            if (Equals(before, mine) || Equals(stored, mine))
            {
                return stored;
            }

            if (!Equals(stored, before))
            {
                conflicts.Add(conflict());
            }

            return mine;
        }

        foreach (var number in numbers)
        {
            foreach (var half in day.Halves.Select(half => half.Half))
            {
                marks.Set(number, half, Of(Marks.Of(number, half), seen.Marks.Of(number, half), typed.Marks.Of(number, half), () => new(
                    $"学员 {TraineeLabels.ClassNumber(number)} {half.Label()}", typed.Marks.Of(number, half)?.Label(), Marks.Of(number, half)?.Label())));
            }

            marks.Explain(number, Of(Marks.ReasonOf(number), seen.Marks.ReasonOf(number), typed.Marks.ReasonOf(number), () => new(
                $"学员 {TraineeLabels.ClassNumber(number)} 原因", typed.Marks.ReasonOf(number), Marks.ReasonOf(number))));
        }

        return (new(
            Of(LeaderPresent, seen.LeaderPresent, typed.LeaderPresent, () => new("项目负责人", Yes(typed.LeaderPresent), Yes(LeaderPresent))),
            Of(Note, seen.Note, typed.Note, () => new("当日情况", typed.Note, Note)), marks), [.. conflicts]);

        static string? Yes(bool? present) => present switch { true => "全程在班", false => "没有全程在班", null => null };
    }
}

/// <summary>Something of a day that two people have typed differently.</summary>
/// <param name="Mine">Null = left empty.</param>
/// <param name="Stored">Null = empty.</param>
public sealed record LogConflict(string Label, string? Mine, string? Stored);
