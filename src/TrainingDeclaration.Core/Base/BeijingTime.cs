using System.Globalization;

namespace TrainingDeclaration.Core.Base;

/// <summary>
/// The one time zone of every business date. Instants are stored in UTC; dates and times on pages and paper are Beijing time.
/// Nothing here depends on the server's time zone.
/// </summary>
public static class BeijingTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateOnly First = DateOnly.MinValue.AddDays(1);
    private static readonly DateOnly Last = new(9998, 12, 31);

    /// <summary>The instant at Beijing's offset.</summary>
    public static DateTimeOffset From(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The Beijing date on which the instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(From(instant).DateTime);

    /// <summary>Today in Beijing.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The first instant of the Beijing day, in UTC; a day outside the years 1 to 9998 is moved to the nearest one inside.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = (day < First ? First : day > Last ? Last : day).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>24:00 of the Beijing day, in UTC: the instant at which a「…日前」has passed (A-02).</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day < Last ? day.AddDays(1) : Last);

    /// <summary>「6月20日」; with the year, 「2022年6月20日」, if it differs from the year it is read in.</summary>
    public static string Day(DateOnly day, int year) =>
        day.Year == year ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日") : LongDay(day);

    /// <summary>「2022年6月20日」.</summary>
    public static string LongDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>「6月16日 14:03」; with the year if it differs from the one in which it is read.</summary>
    public static string Minute(DateTimeOffset instant, DateTimeOffset now) => $"{Day(DateOf(instant), DateOf(now).Year)} {HourAndMinute(instant)}";

    /// <summary>「2022年6月16日 14:03」, for what is kept and read in later years.</summary>
    public static string LongMinute(DateTimeOffset instant) => $"{LongDay(DateOf(instant))} {HourAndMinute(instant)}";

    /// <summary>「2022年6月16日 14:03:40」.</summary>
    public static string Second(DateTimeOffset instant) =>
        From(instant).ToString("yyyy'年'M'月'd'日' HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>「14:03:22」.</summary>
    public static string Clock(DateTimeOffset instant) => From(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A deadline in words; midnight is 24:00 of the day before:「6月20日 24:00」. With the year if it differs from the one in which it is read.</summary>
    public static string Deadline(DateTimeOffset instant, DateTimeOffset now) => $"{Day(LastDayBefore(instant), DateOf(now).Year)} {HourAndMinute(instant, midnight: "24:00")}";

    /// <summary>A deadline with its year, for what is kept and read in later years.</summary>
    public static string LongDeadline(DateTimeOffset instant) => $"{LongDay(LastDayBefore(instant))} {HourAndMinute(instant, midnight: "24:00")}";

    /// <summary>The last Beijing day that begins before the instant: the day that a deadline names.</summary>
    public static DateOnly LastDayBefore(DateTimeOffset instant) => DateOf(instant.AddTicks(-1));

    /// <summary>Time left in words:「还有 2天 14小时」, or「已截止」.</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now)
    {
        var left = due - now;
        if (left <= TimeSpan.Zero)
        {
            return "已截止";
        }

        return left.TotalDays >= 1 ? $"还有 {(int)left.TotalDays}天 {left.Hours}小时"
            : left.TotalHours >= 1 ? $"还有 {left.Hours}小时 {left.Minutes}分"
            : $"还有 {Math.Max(1, (int)left.TotalMinutes)}分钟";
    }

    private static string HourAndMinute(DateTimeOffset instant, string midnight = "00:00") =>
        From(instant) is var local && local.TimeOfDay == TimeSpan.Zero ? midnight : local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
