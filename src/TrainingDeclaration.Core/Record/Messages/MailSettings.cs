namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>How a person gets mail.</summary>
/// <param name="Email">Null = not at all.</param>
/// <param name="AtOnce">Whether every message is mailed at once; otherwise once a day (<see cref="DailyMail"/>), except for what needs action.</param>
public sealed record MailSettings(string? Email, bool AtOnce);
