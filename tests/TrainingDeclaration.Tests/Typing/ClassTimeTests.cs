using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Tests.Typing;

public sealed class ClassTimeTests
{
    /// <summary>Beijing date and time, zone, and what its clocks show.</summary>
    public static readonly TheoryData<string, string, string, string, string, bool, string> Golden = new()
    {
        { "2022-10-28 15:00", "Europe/Berlin", "2022-10-28", "09:00", "UTC+2", true, "" },
        { "2022-10-31 15:00", "Europe/Berlin", "2022-10-31", "08:00", "UTC+1", false, "" },
        { "2022-11-04 21:00", "America/New_York", "2022-11-04", "09:00", "UTC-4", true, "" },
        { "2022-11-07 21:00", "America/New_York", "2022-11-07", "08:00", "UTC-5", false, "" },
        { "2022-09-30 10:00", "Australia/Sydney", "2022-09-30", "12:00", "UTC+10", false, "" },
        { "2022-10-03 10:00", "Australia/Sydney", "2022-10-03", "13:00", "UTC+11", true, "" },
        { "2022-10-28 15:00", "Asia/Hong_Kong", "2022-10-28", "15:00", "UTC+8", false, "" },
        { "2022-11-07 09:00", "America/New_York", "2022-11-06", "20:00", "UTC-5", false, "（前一日）" },
        { "2022-10-03 22:30", "Pacific/Auckland", "2022-10-04", "03:30", "UTC+13", true, "（次日）" },
        { "2022-10-28 00:00", "Europe/London", "2022-10-27", "17:00", "UTC+1", true, "（前一日）" },
        { "2023-01-01 00:30", "America/Los_Angeles", "2022-12-31", "08:30", "UTC-8", false, "（前一日）" },
        { "2022-07-01 20:00", "America/St_Johns", "2022-07-01", "09:30", "UTC-2:30", true, "" },
        { "2022-07-01 20:00", "Asia/Kathmandu", "2022-07-01", "17:45", "UTC+5:45", false, "" },
        { "2022-07-01 20:00", "Atlantic/Reykjavik", "2022-07-01", "12:00", "UTC", false, "" },
        { "2022-07-01 15:00", "Europe/Dublin", "2022-07-01", "08:00", "UTC+1", true, "" },
        { "2022-12-01 15:00", "Europe/Dublin", "2022-12-01", "07:00", "UTC", false, "" },
        { "2022-04-15 20:00", "Africa/Casablanca", "2022-04-15", "12:00", "UTC", false, "" },
        { "2022-07-01 20:00", "Africa/Casablanca", "2022-07-01", "13:00", "UTC+1", false, "" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Local_OfASession_IsWhatClocksShowThere(string beijing, string zone, string date, string time, string offset, bool isSummer, string mark)
    {
        var local = Local(beijing, zone).ShouldNotBeNull();
        local.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(date);
        local.Time.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(time);
        local.OffsetText.ShouldBe(offset);
        local.IsSummerTime.ShouldBe(isSummer);
        local.DayMark.ShouldBe(mark);
        local.Text.ShouldBe(time + mark + (isSummer ? " 夏令时" : ""));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    public void Local_OnAnyServer_IsTheSame(string server)
    {
        var here = Golden.Select(row => Local((string)row[0], (string)row[1])).ToList();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", server);
            TimeZoneInfo.ClearCachedData();
            Golden.Select(row => Local((string)row[0], (string)row[1])).ShouldBe(here);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Local_WithoutRulesOfTheZone_IsLeftOut() => ClassTime.Local(new DateOnly(2022, 10, 28), 900, "Nowhere/Nothing").ShouldBeNull();

    [Theory]
    [InlineData(-1)]
    [InlineData(1440)]
    public void Local_OutsideTheDay_IsAnError(int minutes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ClassTime.Local(new DateOnly(2022, 10, 28), minutes, "Europe/Berlin"));

    /// <summary>On every day of two years, whatever the clocks there do: local time and offset name the instant of 14:00 in Beijing.</summary>
    [Fact]
    public void Local_OfEveryZone_NamesTheSameInstant()
    {
        for (var day = new DateOnly(2022, 1, 1); day.Year < 2024; day = day.AddDays(1))
        {
            foreach (var zone in Zones.All)
            {
                var local = ClassTime.Local(day, 14 * 60, zone.Id).ShouldNotBeNull();
                (local.Date.ToDateTime(local.Time) - local.Offset).ShouldBe(day.ToDateTime(new TimeOnly(6, 0)), zone.Id);
                Math.Abs(local.DaysFromBeijing).ShouldBeLessThanOrEqualTo(1);
            }
        }
    }

    private static LocalTime? Local(string beijing, string zone)
    {
        var at = DateTime.ParseExact(beijing, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return ClassTime.Local(DateOnly.FromDateTime(at), (at.Hour * 60) + at.Minute, zone);
    }
}
