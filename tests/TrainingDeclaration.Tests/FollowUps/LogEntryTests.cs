using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>What two people make of the same day of the log.</summary>
public sealed class LogEntryTests
{
    private static readonly PlannedDay Day = new(new DateOnly(2022, 10, 10), [new PlannedHalf(HalfDay.Evening, 120, [])], true);

    [Theory]
    [InlineData(null, null, null, null, 0)]
    [InlineData(null, null, "Present", "Present", 0)] // only this one has typed
    [InlineData("Late", null, null, "Late", 0)] // only the other one has
    [InlineData("Present", null, "Present", "Present", 0)] // both the same
    [InlineData("Late", null, "Present", "Present", 1)] // both, differently
    [InlineData("Late", "Present", null, null, 1)] // changed by one, taken away by the other
    [InlineData("Late", "Late", "Present", "Present", 0)]
    public void Merge_OfAMark_TakesWhatChangedAndTellsOfConflicts(string? stored, string? seen, string? typed, string? becomes, int conflicts)
    {
        var (merged, found) = Entry(stored).Merge(Entry(seen), Entry(typed), Day, [7]);

        merged.Marks.Of(7, HalfDay.Evening)?.ToString().ShouldBe(becomes);
        found.Length.ShouldBe(conflicts);
    }

    [Fact]
    public void Merge_OfWhatIsNotOnThePage_LeavesItAsItIs()
    {
        var stored = new LogEntry(true, "互动积极", new());
        stored.Marks.Set(1, HalfDay.Evening, Attendance.Present);
        stored.Marks.Set(1, HalfDay.Morning, Attendance.Present);

        var (merged, found) = stored.Merge(new(null, null, new()), new(null, null, new()), Day, [7]);

        found.ShouldBeEmpty();
        (merged.LeaderPresent, merged.Note, merged.Marks.ToJson()).ShouldBe((true, "互动积极", stored.Marks.ToJson()));
    }

    [Fact]
    public void Marks_AsJson_AreReadBack_AndEmptyOnesAreNotKept()
    {
        var marks = new DayMarks();
        marks.Set(12, HalfDay.Morning, Attendance.Excused);
        marks.Explain(12, "出差");
        marks.Set(13, HalfDay.Morning, Attendance.Present);
        marks.Set(13, HalfDay.Morning, null);

        DayMarks.Read(marks.ToJson()).ToJson().ShouldBe("""{"byNumber":{"12":{"morning":"Excused","reason":"出差"}}}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"byNumber":null}""")]
    [InlineData("""{"byNumber":{"1":null}}""")]
    public void Marks_OfNothing_AreNone(string? json) => DayMarks.Read(json).Of(1, HalfDay.Morning).ShouldBeNull();

    private static LogEntry Entry(string? mark)
    {
        var marks = new DayMarks();
        marks.Set(7, HalfDay.Evening, mark is null ? null : Enum.Parse<Attendance>(mark));
        return new(null, null, marks);
    }
}
