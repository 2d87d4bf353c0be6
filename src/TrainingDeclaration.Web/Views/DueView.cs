using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Views;

/// <summary>A date that binds somebody, as lists and pages show it: until when, whose date it is, how much time is left.</summary>
/// <param name="At">UTC; null = no date.</param>
/// <param name="Whose">Who set it, if the page has not said so already.</param>
public sealed record DueView(DateTimeOffset? At, string? Whose, DateTimeOffset Now)
{
    /// <summary>How long before a date it is called near.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(48);

    /// <summary>Whether it is over: a hard stop.</summary>
    public static bool IsOver(DateTimeOffset at, DateTimeOffset now) => at <= now;

    /// <summary>Whether it is near: a soft badge.</summary>
    public static bool IsNear(DateTimeOffset at, DateTimeOffset now) => at > now && at - now < Near;

    /// <summary>Text and tone of the badge; null while there is time.</summary>
    public (string Word, string Tone)? Badge => At is not { } at ? null : IsOver(at, Now) ? ("已截止", "tag-no") : IsNear(at, Now) ? ("临近截止", "tag-back") : null;

    /// <summary>「还有 2天 14小时」; nothing once it is over, because the badge says that.</summary>
    public string? Left => At is { } at && at > Now ? BeijingTime.Left(at, Now) : null;

    /// <summary>Whose date it is and how much time is left, as far as there is something to say of either; otherwise null.</summary>
    public string? Aside => (Whose, Left) switch { ({ } whose, { } left) => $"{whose}　{left}", var (whose, left) => whose ?? left };
}
