using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// The ladder of one route: authority above department above bureau above unit, each with its own date for those below,
/// never later than the one above. An act is bound by the date that the level above its actor has set.
/// </summary>
public sealed record DeadlineLadder
{
    /// <summary>The rungs from the authority down; only offices that are on the route and may set a date.</summary>
    public required IReadOnlyList<Rung> Rungs { get; init; }

    /// <summary>
    /// The rung that binds acts of the given office: the nearest one above it that has set a date.
    /// Null if nobody has (未定).
    /// </summary>
    public Rung? Binding(Office actor) => Rungs.LastOrDefault(rung => rung.SetBy > actor && rung.DueAt is not null);

    /// <summary>Whose act the rung stops: the reader's if it binds the reader, otherwise that of the office below it on the route.</summary>
    public Office Stops(Rung rung, Office reader) => rung == Binding(reader) ? reader
        : rung.SetBy == Office.Authority ? Office.Department
        : rung.SetBy == Office.Department && Rungs.Any(below => below.SetBy == Office.Bureau) ? Office.Bureau : Office.Unit;

    /// <summary>The instant of a「…日前」: 24:00 of the day if it counts, 0:00 if it does not. Null = 未定.</summary>
    public static DateTimeOffset? Instant(DateOnly? day, bool dayIncluded) =>
        day is not { } date ? null : dayIncluded ? BeijingTime.EndOf(date) : BeijingTime.StartOf(date);

    /// <summary>Accepted if and only if the server received the request before the instant; no instant binds nobody.</summary>
    public static bool IsInTime(DateTimeOffset receivedAt, DateTimeOffset? due) => due is not { } instant || receivedAt < instant;
}

/// <summary>One level's date, in the page's words.</summary>
/// <param name="SetBy">The office that set it.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="Source">Where it is stated: the document number, or whose 转发通知.</param>
/// <param name="DueAt">The instant from which it is too late, UTC; null = this level has set none.</param>
public sealed record Rung(Office SetBy, string OrganizationName, string Source, DateTimeOffset? DueAt);
