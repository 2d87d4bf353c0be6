using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Tests.Costs;

public sealed class RateChoiceTests
{
    private static readonly DateOnly Day = new(2022, 10, 20);

    /// <summary>Rates as「kind state days-before」; the chosen one by its place.</summary>
    [Theory]
    [InlineData("Middle Verified 3|Middle Verified 1", 1)]
    [InlineData("Middle Verified 0", 0)]
    [InlineData("Middle Verified 10", 0)]
    [InlineData("Middle Verified 11", null)]
    [InlineData("Middle Verified -1|Middle Verified 2", 1)]
    [InlineData("Middle Pending 0|Middle Verified 2", 1)]
    [InlineData("Middle Retired 0|Middle Pending 1", null)]
    [InlineData("Selling Verified 0", null)]
    [InlineData("Other Verified 2", 0)]
    [InlineData("Other Verified 0|Middle Verified 5", 1)]
    [InlineData("Other Verified 0|Middle Verified 20", null)] // out of date is not the same as having none
    [InlineData("Other Verified 4|Middle Pending 5", 0)]
    [InlineData("", null)]
    public void Rate_IsTheLatestThatCounts(string rates, int? chosen)
    {
        var known = rates.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Rate).ToList();

        RateChoice.Latest(known, "EUR", Day).ShouldBe(chosen is { } at ? known[at] : null);
        RateChoice.Latest(known, "USD", Day).ShouldBeNull();
    }

    [Fact]
    public void Age_IsASettingOfTheCall()
    {
        RateChoice.Latest([Rate("Middle Verified 3")], "EUR", Day, maxAgeDays: 2).ShouldBeNull();
        RateChoice.Latest([Rate("Middle Verified 30")], "EUR", Day, maxAgeDays: 30).ShouldNotBeNull();
    }

    private static ExchangeRate Rate(string text) => text.Split(' ') is [var kind, var state, var days] ? new ExchangeRate
    {
        AuthorityId = Guid.Empty,
        Currency = "EUR",
        RateDate = Day.AddDays(-int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)),
        Quote = RateQuote.PerHundred,
        Value = 1,
        Kind = Enum.Parse<RateKind>(kind),
        Source = "测试",
        State = Enum.Parse<StandardState>(state),
        RecordedById = Guid.Empty,
        RecordedBy = "甲",
        RecordedAt = default,
    }
    : throw new ArgumentException("A rate has three words.", nameof(text));
}
