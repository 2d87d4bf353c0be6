using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>How far what a person's frame shows had changed at the start of the request (<see cref="ChangeMark"/>).</summary>
/// <param name="People">Persons, seats, organizations.</param>
/// <param name="Calls">Calls, their dates, reasons to choose from.</param>
/// <param name="Desk">What lies at the person's organization, what it was told, its saved views.</param>
/// <param name="ReadUntil">Until when the person has read the messages.</param>
public sealed record ShownMarks(long People, long Calls, long Desk, DateTimeOffset? ReadUntil);
