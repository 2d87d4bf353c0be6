namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>Which rate a filing is calculated with (H-22).</summary>
public static class RateChoice
{
    /// <summary>How old a rate may be on the day of filing, in days, unless the call says otherwise.</summary>
    public const int UsualMaxAgeDays = 10;

    /// <summary>
    /// The latest verified 中间价 of the currency, dated on or before the day and at most so many days old. 其他 counts only for a currency that has no
    /// verified 中间价 up to that day: one that is merely out of date is not replaced. 现汇卖出价 is never chosen. Null = 汇率未载入.
    /// </summary>
    /// <param name="day">The Beijing day of filing.</param>
    public static ExchangeRate? Latest(IEnumerable<ExchangeRate> rates, string currency, DateOnly day, int maxAgeDays = UsualMaxAgeDays)
    {
        var known = rates.Where(rate => rate.State == StandardState.Verified && rate.Currency == currency && rate.RateDate <= day).ToList();
        var kind = known.Exists(rate => rate.Kind == RateKind.Middle) ? RateKind.Middle : RateKind.Other;
        return known.Where(rate => rate.Kind == kind && day.DayNumber - rate.RateDate.DayNumber <= maxAgeDays).MaxBy(rate => rate.RateDate);
    }
}
