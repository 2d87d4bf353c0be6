namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>When the system reminds of a date by itself; of several steps that have passed only the latest counts.</summary>
public static class ReminderSteps
{
    /// <summary>The steps before a date, the last one first.</summary>
    public static readonly IReadOnlyList<(TimeSpan Before, string Word)> All =
        [(TimeSpan.FromHours(4), "-4h"), (TimeSpan.FromHours(48), "-48h"), (TimeSpan.FromDays(7), "-7d")];

    /// <summary>How long before a date the first step is.</summary>
    public static TimeSpan First => All[^1].Before;

    /// <summary>The latest step before the date that has passed since the thing came to its holder, with the date it counts from; null if none has.</summary>
    public static string? Before(DateTimeOffset dueAt, DateTimeOffset since, DateTimeOffset now) =>
        All.Where(step => now >= dueAt - step.Before).Take(1).Where(step => since < dueAt - step.Before).Select(step => Text(dueAt, step.Word)).FirstOrDefault();

    /// <summary>The latest weekly step after a date that was missed, the first at the date itself; with how many weeks have passed.</summary>
    public static (string Step, int Weeks) After(DateTimeOffset dueAt, DateTimeOffset now)
    {
        var weeks = (int)((now - dueAt) / TimeSpan.FromDays(7));
        return (Text(dueAt, $"+{weeks}w"), weeks);
    }

    private static string Text(DateTimeOffset dueAt, string word) => $"{dueAt.UtcDateTime:yyyyMMddHHmm}{word}";
}
