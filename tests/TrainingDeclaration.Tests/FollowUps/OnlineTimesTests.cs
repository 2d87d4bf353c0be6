using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>An afternoon of 15:00–17:00 and 17:15–18:15: 180 minutes, of which 144 make somebody present.</summary>
public sealed class OnlineTimesTests
{
    private static readonly PlannedHalf Half = new(HalfDay.Afternoon, 180,
    [
        new("15:00–17:00", null, null) { Start = 15 * 60, Minutes = 120 }, new("17:15–18:15", null, null) { Start = (17 * 60) + 15, Minutes = 60 },
    ]);

    [Theory]
    [InlineData("14:50-18:20", 180, true)]
    [InlineData("15:00-17:00", 120, false)]
    [InlineData("15:00-17:39", 144, true)]
    [InlineData("15:00-17:38", 143, false)]
    [InlineData("17:00-17:15", 0, false)] // the break counts for nobody
    [InlineData("15:00-16:00 15:30-16:30", 90, false)] // two windows at once count once
    [InlineData("16:30-17:00 15:00-16:30 17:15-18:15", 180, true)] // left and came back, listed in any order
    [InlineData("09:00-10:00", 0, false)]
    public void MinutesOf_Stays_CountWithinTheSessions(string stays, int minutes, bool isPresent)
    {
        var online = stays.Split(' ').Select(stay => stay.Split('-')).Select(stay => (Minute(stay[0]), Minute(stay[1])));

        var counted = OnlineTimes.MinutesOf(Half, online);

        (counted, OnlineTimes.IsPresent(Half, counted)).ShouldBe((minutes, isPresent));
    }

    private static int Minute(string clock) => (int)TimeSpan.Parse(clock, null).TotalMinutes;
}
