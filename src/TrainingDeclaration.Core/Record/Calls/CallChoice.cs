namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A call for which something new can be begun, with how many declarations wait for it.</summary>
public sealed record CallChoice(Guid CallId, string Title, int Year, int Count);
