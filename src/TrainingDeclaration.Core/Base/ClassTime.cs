namespace TrainingDeclaration.Core.Base;

/// <summary>
/// Times of a class. They are typed in Beijing time, which never changes its clocks, so that there is no missing and no double hour; a
/// session counts to the Beijing date on which it begins. Nothing here depends on the server's time zone.
/// </summary>
public static class ClassTime
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>When a session begins on the clocks of a zone, by the rules that this machine knows; null if it knows none, and only the Beijing time can be shown.</summary>
    /// <param name="day">The Beijing date.</param>
    /// <param name="minutes">After midnight in Beijing, 0 to 1,439.</param>
    /// <param name="zoneId">IANA id, as in <see cref="Reference.Zones"/>.</param>
    public static LocalTime? Local(DateOnly day, int minutes, string zoneId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minutes, MinutesOfADay);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone))
        {
            return null;
        }

        var instant = BeijingTime.StartOf(day).AddMinutes(minutes);
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var date = DateOnly.FromDateTime(local.DateTime);
        return new LocalTime(date, TimeOnly.FromDateTime(local.DateTime), local.Offset, IsSummerTime(zone, zoneId, local), date.DayNumber - day.DayNumber);
    }

    /// <summary>Irish law calls the time of the summer standard, Moroccan law sets clocks back for Ramadan; both are told the other way round.</summary>
    private static bool IsSummerTime(TimeZoneInfo zone, string zoneId, DateTimeOffset local) => zoneId switch
    {
        "Europe/Dublin" => local.Offset > TimeSpan.Zero,
        "Africa/Casablanca" or "Africa/El_Aaiun" => false,
        _ => zone.IsDaylightSavingTime(local),
    };
}
