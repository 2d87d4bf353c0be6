namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>One appointment of a deputy, as a list shows it.</summary>
public sealed record DeputyLine(Guid Id, SeatKind Seat, string AbsentName, string DeputyName, DateOnly From, DateOnly Until, string Reason, bool IsEnded);
