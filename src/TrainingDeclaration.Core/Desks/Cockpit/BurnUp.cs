using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>First reports and first report-ups, cumulative per day, and per hour on the last day.</summary>
public static class BurnUp
{
    /// <summary>Maximum number of days drawn.</summary>
    public const int MostDays = 60;

    /// <summary>Whether the instant falls on the last day before the date.</summary>
    public static bool IsLastDay(DateTimeOffset now, DateTimeOffset? due) => due is { } at && now < at && at - now <= TimeSpan.FromDays(1);

    /// <summary>The points from the beginning to now; after the date they end with the last event.</summary>
    public static IReadOnlyList<BurnPoint> Of(CockpitFigures figures, DateTimeOffset begin, DateTimeOffset now, DateTimeOffset? due)
    {
        var hourly = IsLastDay(now, due);
        var last = figures.FirstReports.Concat(figures.FirstReportUps).Append(due ?? now).Max();
        now = now < last ? now : last;
        var step = hourly ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        var first = hourly ? due!.Value.AddDays(-1) : BeijingTime.StartOf(BeijingTime.DateOf(begin));
        var earliest = now.AddDays(-MostDays);
        first = !hourly && first < earliest ? BeijingTime.StartOf(BeijingTime.DateOf(earliest)) : first;
        var points = new List<BurnPoint>();
        for (var start = first; start < now || points.Count == 0; start += step)
        {
            var end = start + step;
            points.Add(new BurnPoint(
                hourly ? BeijingTime.From(start).ToString("HH':00'", System.Globalization.CultureInfo.InvariantCulture) : BeijingTime.Day(BeijingTime.DateOf(start), BeijingTime.DateOf(now).Year),
                end, figures.FirstReports.Count(at => at < end), figures.FirstReportUps.Count(at => at < end)));
        }

        return points;
    }
}
