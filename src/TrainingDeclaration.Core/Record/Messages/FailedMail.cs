namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>A mail that could not be sent, without its content; only the first character and the domain of the address are shown.</summary>
public sealed record FailedMail(Guid Id, string Address, DateTimeOffset WrittenAt, int Attempts, DateTimeOffset NextAttemptAt, string Reason);
