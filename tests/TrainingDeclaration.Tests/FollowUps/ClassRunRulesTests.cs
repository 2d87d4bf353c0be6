using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>登记开班 and 登记结束 of the worked example, which is held from 10 to 14 October 2022.</summary>
public sealed class ClassRunRulesTests
{
    private static readonly DateOnly First = new(2022, 10, 10), Last = new(2022, 10, 14);

    private static readonly DossierContent Plan = WorkedExample.Content(plan => (plan.StartsOn, plan.EndsOn) = (First, Last));

    [Theory]
    [InlineData("2022-10-08T23:59", null, null, false, null, "NOT_YET")]
    [InlineData("2022-10-09T00:00", "2022-10-09", "2022-10-09", true, null, null)]
    [InlineData("2022-10-10T09:00", "2022-10-10", "2022-10-09", true, null, null)]
    [InlineData("2022-10-11T23:59", "2022-10-11", "2022-10-10", true, null, null)]
    [InlineData("2022-10-10T09:00", null, "2022-10-09", true, null, "START_REQUIRED")]
    [InlineData("2022-10-10T09:00", "2022-10-11", "2022-10-09", true, null, "START_AHEAD")]
    [InlineData("2022-10-12T09:00", "2022-10-12", "2022-10-09", true, "补登", "START_SHIFTED")]
    [InlineData("2022-10-12T00:00", "2022-10-10", "2022-10-09", true, null, "BEGUN_LATE")]
    [InlineData("2022-10-12T00:00", "2022-10-10", "2022-10-09", true, "节后补登", null)]
    [InlineData("2022-10-10T09:00", "2022-10-10", null, true, null, "BRIEFING_REQUIRED")]
    [InlineData("2022-10-11T09:00", "2022-10-10", "2022-10-10", true, null, null)]
    [InlineData("2022-10-11T09:00", "2022-10-10", "2022-10-11", true, null, "BRIEFING_LATE")]
    [InlineData("2022-10-10T09:00", "2022-10-10", "2022-10-09", false, null, "PLATFORM_UNTESTED")]
    public void Begin_OnADay_AsksForWhatIsMissing(string now, string? from, string? briefed, bool tested, string? why, string? first)
    {
        var input = new ActInput
        {
            StatusStamp = 0,
            SubmissionNumber = 1,
            Held = new() { From = Day(from) },
            Run = new() { BriefedOn = Day(briefed), PlatformTested = tested },
            Comment = why,
        };

        var findings = ClassRunRules.Rules.Begin(Record(None), Context(now), input);

        findings.FirstOrDefault(finding => finding.Blocks)?.Code.ShouldBe(first);
        findings.Any(finding => finding.Blocks).ShouldBe(first is not null);
    }

    [Fact]
    public void Begin_BeforeTheFundingNotice_AsksWhy()
    {
        var input = new ActInput { StatusStamp = 0, SubmissionNumber = 1, Held = new() { From = First }, Run = new() { BriefedOn = First, PlatformTested = true } };

        ClassRunRules.Rules.Begin(Record(None, new DateTimeOffset(2022, 10, 11, 2, 0, 0, TimeSpan.Zero)), Context("2022-10-11T12:00"), input)
            .ShouldHaveSingleItem().Code.ShouldBe("BEGUN_UNFUNDED");
    }

    [Theory]
    [InlineData("complete", "2022-10-14", "")]
    [InlineData("complete", "2022-10-15", "END_SHIFTED END_AHEAD")]
    [InlineData("complete", "2022-10-09", "END_BEFORE_START")]
    [InlineData("complete", "2022-10-12", "")] // broken off: the days behind it count no more
    [InlineData("one mark missing", "2022-10-14", "ATTENDANCE_MISSING")]
    [InlineData("leader unknown", "2022-10-14", "LEADER_UNKNOWN")]
    [InlineData("leader away", "2022-10-14", "LEADER_AWAY")]
    [InlineData("closed late", "2022-10-14", "DAY_CLOSED_LATE")]
    [InlineData("two of five missed", "2022-10-14", "ATTENDANCE_LOW")]
    [InlineData("one of five missed", "2022-10-14", "")] // exactly 80 %
    public void End_OnADay_AsksForWhatIsMissing(string what, string until, string codes)
    {
        var context = Context("2022-10-14T22:00");
        context.Declaration.HeldFrom = First;

        var findings = ClassRunRules.Rules.End(Record(Log(what)), context, DateOnly.Parse(until, null), new Dictionary<string, string>());

        findings.Select(finding => finding.Code).Order().ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void End_WithTheReason_NoLongerBlocks()
    {
        var context = Context("2022-10-14T22:00");
        context.Declaration.HeldFrom = First;

        var finding = ClassRunRules.Rules.End(Record(Log("leader away")), context, Last, new Dictionary<string, string> { ["LEADER_AWAY@day.20221011"] = "临时出席会议。" }).ShouldHaveSingleItem();

        (finding.Blocks, finding.Reason).ShouldBe((false, "临时出席会议。"));
        ClassRunRules.Rules.LabelOf(finding.ReasonKey).ShouldBe("10月11日 负责人未全程在班");
    }

    [Fact]
    public void Days_OfTheSchedule_StandInHalvesByBeijingTime()
    {
        var schedule = new Schedule
        {
            Teachers = [new Teacher { Id = "tttt", Name = "Max Beispiel", AgreementId = "aaaa" }],
            Sessions =
            [
                Session("s1", First, 9 * 60, null), Session("s2", First, 11 * 60 + 59, "tttt"), Session("s3", First, 12 * 60, null), Session("s4", First, 18 * 60, null),
                Session("s5", First.AddDays(1), 17 * 60 + 59, null), new ClassSession { Id = "s6", Title = "未定" },
            ],
        };

        var days = ClassRunRules.Rules.Days(new DossierContent(new Dictionary<SectionKind, string> { [SectionKind.Schedule] = schedule.ToJson() }, []));

        days.Select(day => (day.Date, string.Join(' ', day.Halves.Select(half => $"{half.Half}:{half.Sessions.Count}")), day.IsTraining)).ShouldBe(
            [(First, "Morning:2 Afternoon:1 Evening:1", true), (First.AddDays(1), "Afternoon:1", false)]);
    }

    [Fact]
    public void Attendance_OfADay_CountsWhoWasThereForHalfOfIt()
    {
        var day = new PlannedDay(First, [Half(HalfDay.Morning), Half(HalfDay.Afternoon)], true);
        var marks = new DayMarks();
        foreach (var (number, morning, afternoon) in new[]
        {
            (1, Attendance.Present, Attendance.Present), (2, Attendance.Late, Attendance.Absent), (3, Attendance.Excused, Attendance.Absent),
        })
        {
            marks.Set(number, HalfDay.Morning, morning);
            marks.Set(number, HalfDay.Afternoon, afternoon);
        }

        var record = new RunRecord(DossierContent.Empty, [day], null, new Dictionary<DateOnly, ClassDay> { [First] = new() { DeclarationId = Guid.Empty, Date = First, MarksJson = marks.ToJson() } }, [1, 2, 3, 4], [], null);
        var figures = record.AttendanceUntil(First);

        (figures.Participants, figures.Days[0].Persons, figures.Days[0].Unmarked).ShouldBe((2, 2, 2));
        figures.Trainees.Select(trainee => (trainee.Due, trainee.Marked, trainee.Attended, trainee.Percent)).ShouldBe([(2, 2, 2, 100), (2, 2, 1, 50), (2, 2, 0, 0), (2, 0, 0, 0)]);
        record.AttendanceUntil(First.AddDays(-1)).Trainees[0].Percent.ShouldBe(100, "nothing was due");
    }

    private static readonly Dictionary<DateOnly, ClassDay> None = [];

    private static PlannedHalf Half(HalfDay half) => new(half, 120, []);

    private static ClassSession Session(string id, DateOnly day, int start, string? teacher) => new() { Id = id, Date = day, Start = start, Minutes = 60, TeacherId = teacher };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static DossierContext Context(string beijing) => WorkedExample.Context(null) with { At = new DateTimeOffset(DateTime.Parse(beijing, null), TimeSpan.FromHours(8)) };

    private static RunRecord Record(IReadOnlyDictionary<DateOnly, ClassDay> days, DateTimeOffset? fundedAt = null) => new(
        Plan, [.. Enumerable.Range(0, 5).Select(day => new PlannedDay(First.AddDays(day), [Half(HalfDay.Afternoon)], true))], null, days, [1, 2, 3], [], fundedAt);

    /// <summary>Five days, closed on their evenings, everybody there except as said.</summary>
    private static Dictionary<DateOnly, ClassDay> Log(string what) => Enumerable.Range(0, 5).Select(at => First.AddDays(at)).ToDictionary(date => date, date =>
    {
        var marks = new DayMarks();
        for (var number = 1; number <= 3; number++)
        {
            var missed = number == 3 && (what == "one of five missed" && date == First || what == "two of five missed" && date <= First.AddDays(1));
            marks.Set(number, HalfDay.Afternoon, missed ? Attendance.Absent : number == 2 ? Attendance.Late : Attendance.Present);
        }

        if (what == "one mark missing" && date == Last)
        {
            marks.Set(1, HalfDay.Afternoon, null);
        }

        var second = date == First.AddDays(1);
        return new ClassDay
        {
            DeclarationId = Guid.Empty,
            Date = date,
            MarksJson = marks.ToJson(),
            LeaderPresent = what == "leader unknown" && second ? null : !(what == "leader away" && second),
            ClosedAt = what == "closed late" && second ? BeijingTime.EndOf(date.AddDays(1)) : BeijingTime.StartOf(date).AddHours(19),
        };
    });
}
