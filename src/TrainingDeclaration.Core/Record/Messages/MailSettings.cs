namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>How a person is mailed.</summary>
/// <param name="Email">Null = not at all.</param>
/// <param name="AtOnce">Whether every message is a mail at once; otherwise one mail a day (<see cref="DailyMail"/>), except for what the person must act on.</param>
public sealed record MailSettings(string? Email, bool AtOnce);
