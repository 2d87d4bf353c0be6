using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Tests.Costs;

public sealed class TrainingDaysTests
{
    private static readonly Dictionary<string, decimal> Standards = new() { ["DE"] = 427.4m, ["FR"] = 413.16m, ["GB"] = 413.16m };

    /// <summary>Sessions as「day place minutes」, the days of each place as「place:day,day」.</summary>
    [Theory]
    [InlineData("1 DE 120|1 FR 60|2 DE 60|2 FR 90", "DE:1 FR:2")]
    [InlineData("1 DE 60|1 FR 90|1 DE 60", "DE:1")] // sessions of a place are added up
    [InlineData("1 DE 90|1 FR 90", "FR:1")] // level: the lower standard
    [InlineData("1 GB 90|1 FR 90|1 DE 90", "FR:1")] // level with equal standards: the first by code
    [InlineData("3 DE 10|1 DE 10|2 DE 10", "DE:1,2,3")]
    [InlineData("1 DE 0", "")]
    [InlineData("", "")]
    public void Day_CountsOnceForOnePlace(string sessions, string days) =>
        string.Join(' ', TrainingDays.ByPlace(
            sessions.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Session), place => Standards[place])
            .Select(place => $"{place.Key}:{string.Join(',', place.Value.Select(day => day.Day))}")).ShouldBe(days);

    private static OverseasMinutes Session(string text) => text.Split(' ') is [var day, var place, var minutes]
        ? new(new DateOnly(2022, 10, Number(day)), place, Number(minutes)) : throw new ArgumentException("A session has three words.", nameof(text));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
