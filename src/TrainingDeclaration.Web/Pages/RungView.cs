using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages;

/// <summary>One date of the ladder, as the home page tells it.</summary>
/// <param name="IsOwn">Whether it binds the reader.</param>
/// <param name="Stop">What ends at the date, in the words of the reader's scheme.</param>
public sealed record RungView(Rung Rung, bool IsOwn, string Stop, DateTimeOffset Now)
{
    /// <summary>UTC; null = this level set none.</summary>
    public DateTimeOffset? DueAt => Rung.DueAt;

    /// <summary>What ends at the date, and whether it is the reader's.</summary>
    public string Title => IsOwn ? $"{Stop}（以此为准）" : Stop;

    /// <summary>How much time is left, or that there is no date.</summary>
    public string Left => DueAt is { } at ? BeijingTime.Left(at, Now) : "未定";

    /// <summary>A badge where the reader's own date is near; that it is over, <see cref="Left"/> says already.</summary>
    public (string Word, string Tone)? Badge => IsOwn && new DueView(DueAt, null, Now) is { Left: not null, Badge: { } near } ? near : null;

    /// <summary>Who set it, and where it is written.</summary>
    public string Source => Rung.Source.StartsWith(Rung.OrganizationName, StringComparison.Ordinal)
        ? $"{Rung.OrganizationName}转发通知" : $"{Rung.OrganizationName}　{Rung.Source}";
}
