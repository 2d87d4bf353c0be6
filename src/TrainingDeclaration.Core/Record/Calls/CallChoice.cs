namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A call for which something new can be started, with how many declarations are waiting for it.</summary>
public sealed record CallChoice(Guid CallId, string Title, int Year, int Count);
