using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>
/// How many persons are paid for on each training day at a place. Before the class the same number every day (录取人数); afterwards
/// the attendance of each day.
/// </summary>
/// <param name="OfDays">Persons, one number per day; none below 0.</param>
public sealed record Attendances(IReadOnlyList<int> OfDays)
{
    /// <summary>Maximum number of persons of a day that is calculated with.</summary>
    public const int MostPersons = 9_999;

    /// <summary>Maximum number of days that is calculated with.</summary>
    public const int MostDays = 366;

    /// <summary>The same number of persons on every day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 0.</exception>
    public static Attendances Of(int persons, int days) => new([.. Enumerable.Repeat(persons, days)]);

    /// <summary>Number of training days.</summary>
    [JsonIgnore]
    public int Days => OfDays.Count;

    /// <summary>Sum of the persons of all days.</summary>
    [JsonIgnore]
    public long PersonDays => OfDays.Sum(persons => (long)persons);

    /// <summary>Whether the numbers are such as are calculated with.</summary>
    [JsonIgnore]
    public bool IsPlausible => Days <= MostDays && OfDays.All(persons => persons is >= 0 and <= MostPersons);

    /// <summary>As a factor of a formula:「118 人 × 4 天」, or「(118 + 117) 人天」where the days differ.</summary>
    [JsonIgnore]
    public string Text => OfDays.Distinct().Count() <= 1
        ? FormattableString.Invariant($"{(Days > 0 ? OfDays[0] : 0)} 人 × {Days} 天")
        : $"({string.Join(" + ", OfDays)}) 人天";
}
