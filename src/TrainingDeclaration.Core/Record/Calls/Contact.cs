namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Somebody to ask about a call or a notice (M-07, M-66).</summary>
public sealed record Contact(string? Name, string? Phone, string? Email, string? Fax = null);
