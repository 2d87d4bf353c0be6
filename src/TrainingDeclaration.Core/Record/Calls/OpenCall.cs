namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>An open call, as anybody may see it before signing in.</summary>
/// <param name="DueAt">The authority's date; null = 未定.</param>
/// <param name="Departments">Departments that forwarded it with their own date, in date order.</param>
public sealed record OpenCall(
    Guid Id, string Title, string? DocumentNumber, string Issuer, DateTimeOffset? DueAt, IReadOnlyList<(string Name, DateTimeOffset DueAt)> Departments, string Scheme);
