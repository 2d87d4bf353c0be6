using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>When the daily mail is sent, with everything that nobody must act on at once.</summary>
public static class DailyMail
{
    /// <summary>Hour of the day, Beijing time.</summary>
    public const int Hour = 8;

    /// <summary>The first such instant after another.</summary>
    public static DateTimeOffset After(DateTimeOffset instant)
    {
        var today = BeijingTime.StartOf(BeijingTime.DateOf(instant)).AddHours(Hour);
        return today > instant ? today : today.AddDays(1);
    }
}
