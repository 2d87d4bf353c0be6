namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>How much of the time between the notice and the date has passed.</summary>
/// <param name="Due">The date that binds the reader; null = 未定.</param>
public sealed record Countdown(DateTimeOffset Begin, DateTimeOffset? Due, DateTimeOffset Now)
{
    /// <summary>What is left, negative when it is over; null without a date.</summary>
    public TimeSpan? Rest => Due - Now;

    /// <summary>How many days there are altogether, at least one; 0 without a date.</summary>
    public int Days => Due is { } due ? Math.Max(1, (int)Math.Ceiling((due - Begin).TotalDays)) : 0;

    /// <summary>Which of them it is.</summary>
    public int Day => Math.Clamp((int)Math.Ceiling((Now - Begin).TotalDays), 0, Days);
}
