using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Views;

/// <summary>The date that binds the reader, in the header.</summary>
/// <param name="Label">Name of the date:「报送截止」.</param>
/// <param name="Text">「还有 2天 14小时」 or「已截止」.</param>
/// <param name="IsHot">Less than 48 hours are left, or none.</param>
public sealed record DeadlineChip(string Label, string Text, bool IsHot)
{
    /// <summary>The instant itself, UTC, from which the page's clock keeps counting.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The chip of a date.</summary>
    public static DeadlineChip Of(string label, DateTimeOffset due, DateTimeOffset now) =>
        new(label, BeijingTime.Left(due, now), DueView.IsNear(due, now) || DueView.IsOver(due, now)) { At = due };
}
