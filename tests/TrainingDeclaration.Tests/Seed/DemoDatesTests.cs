using TrainingDeclaration.Core.Data.Seed;

namespace TrainingDeclaration.Tests.Seed;

public sealed class DemoDatesTests
{
    [Fact]
    public void Classes_WheneverTheFirstStartIs_LieAheadAndWithinTheYearOfTheCall()
    {
        for (var today = new DateOnly(2024, 1, 1); today.Year < 2026; today = today.AddDays(1))
        {
            var year = DemoDates.YearOf(today);
            var first = DemoDates.FirstMonday(today, year);

            first.DayOfWeek.ShouldBe(DayOfWeek.Monday);
            (first.DayNumber - today.DayNumber).ShouldBeGreaterThanOrEqualTo(60, $"{today}");
            first.Year.ShouldBe(year, $"{today}");
            first.AddDays((9 * 7) + 7).Year.ShouldBe(year, $"{today}: the last week of the scripts");
            first.AddDays(83).Year.ShouldBe(year, $"{today}: the longest series of lectures");
        }
    }

    [Theory]
    [InlineData("2024-06-16", "2024-06-16")]
    [InlineData("2023-12-30", "2024-01-01")]
    [InlineData("2024-12-27", "2024-12-27")]
    [InlineData("2024-12-28", "2024-12-27")]
    public void Within_TheYearOfTheCall_IsAsNearAsItCanBe(string wanted, string first) =>
        DemoDates.Within(2024, DateOnly.Parse(wanted, null), 5).ShouldBe(DateOnly.Parse(first, null));
}
