using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>One person of the demonstration, as the sign-in page lists them.</summary>
/// <param name="Group">Heading on the sign-in page.</param>
/// <param name="Hint">Text beside the account.</param>
public sealed record DemoPerson(string Account, string Name, string Organization, string Group, string Hint, params IReadOnlyList<SeatKind> Seats);
