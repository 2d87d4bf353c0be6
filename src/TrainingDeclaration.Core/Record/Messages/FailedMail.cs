namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>A mail that could not be sent, without its content; the address shows its first character and its domain.</summary>
public sealed record FailedMail(Guid Id, string Address, DateTimeOffset WrittenAt, int Attempts, DateTimeOffset NextAttemptAt, string Reason);
