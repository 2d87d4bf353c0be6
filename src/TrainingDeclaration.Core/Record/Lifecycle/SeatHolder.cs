using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>An active person who holds a seat, or acts in it for a colleague who keeps it.</summary>
public sealed record SeatHolder(Guid OrganizationId, SeatKind Seat, string Name);
