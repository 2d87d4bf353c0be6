using System.Globalization;

namespace TrainingDeclaration.Core.Base;

/// <summary>When a session begins on the clocks of the place that it is held from or with.</summary>
/// <param name="Date">The day there.</param>
/// <param name="Time">The time there, to the minute.</param>
/// <param name="Offset">How far its clocks are ahead of UTC.</param>
/// <param name="IsSummerTime">Whether they are put forward: 夏令时.</param>
/// <param name="DaysFromBeijing">How many days <paramref name="Date"/> is after the session's Beijing date: -1, 0 or 1.</param>
public sealed record LocalTime(DateOnly Date, TimeOnly Time, TimeSpan Offset, bool IsSummerTime, int DaysFromBeijing)
{
    /// <summary>「（前一日）」or「（次日）」, empty on the same day.</summary>
    public string DayMark => DaysFromBeijing switch { < 0 => "（前一日）", > 0 => "（次日）", _ => "" };

    /// <summary>「UTC+2」,「UTC-3:30」,「UTC」.</summary>
    public string OffsetText =>
        Offset == TimeSpan.Zero ? "UTC"
        : $"UTC{(Offset < TimeSpan.Zero ? '-' : '+')}{Offset.ToString(Offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";

    /// <summary>「09:00」, with「（前一日）」or「（次日）」where the day is another one, and「夏令时」where it holds.</summary>
    public string Text => $"{Time.ToString("HH:mm", CultureInfo.InvariantCulture)}{DayMark}{(IsSummerTime ? " 夏令时" : "")}";
}
