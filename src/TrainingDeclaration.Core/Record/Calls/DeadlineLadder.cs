using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// The ladder of one route: authority above department above bureau above unit, each with its own date for those below,
/// never later than the one above. An act is bound by the date that the level above its actor has set.
/// </summary>
public sealed record DeadlineLadder
{
    /// <summary>The rungs from the authority down; only offices that stand on the route and may set a date.</summary>
    public required IReadOnlyList<Rung> Rungs { get; init; }

    /// <summary>
    /// The rung that binds acts of the given office: the nearest one above it that has set a date.
    /// Null when nobody has (未定).
    /// </summary>
    public Rung? Binding(Office actor) => Rungs.LastOrDefault(rung => rung.SetBy > actor && rung.DueAt is not null);

    /// <summary>Whose act the rung stops: the reader's where it binds the reader, otherwise that of the office below it on the route.</summary>
    public Office Stops(Rung rung, Office reader) => rung == Binding(reader) ? reader
        : rung.SetBy == Office.Authority ? Office.Department
        : rung.SetBy == Office.Department && Rungs.Any(below => below.SetBy == Office.Bureau) ? Office.Bureau : Office.Unit;

    /// <summary>The instant of a「…日前」: 24:00 of the day when it counts, 0:00 when it does not. Null = 未定.</summary>
    public static DateTimeOffset? Instant(DateOnly? day, bool dayIncluded) =>
        day is not { } date ? null : dayIncluded ? BeijingTime.EndOf(date) : BeijingTime.StartOf(date);

    /// <summary>Accepted if and only if the server received the request before the instant; no instant binds nothing.</summary>
    public static bool IsInTime(DateTimeOffset receivedAt, DateTimeOffset? due) => due is not { } instant || receivedAt < instant;
}

/// <summary>One level's date, in the words of the page.</summary>
/// <param name="SetBy">The office that set it.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="Source">Where it is written: the document number, or 转发通知 of whom.</param>
/// <param name="DueAt">From which instant on it is too late, UTC; null = this level set none.</param>
public sealed record Rung(Office SetBy, string OrganizationName, string Source, DateTimeOffset? DueAt);
