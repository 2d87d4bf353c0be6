namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A call that is open, as anybody may know it before signing in.</summary>
/// <param name="DueAt">The authority's date; null = 未定.</param>
/// <param name="Departments">Departments that forwarded it with a date of their own, in the order of the dates.</param>
public sealed record OpenCall(
    Guid Id, string Title, string? DocumentNumber, string Issuer, DateTimeOffset? DueAt, IReadOnlyList<(string Name, DateTimeOffset DueAt)> Departments, string Scheme);
