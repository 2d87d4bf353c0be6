namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>An expert whom a forum invites (C-27).</summary>
/// <param name="CountryCode">Two-letter code of <see cref="Reference.Countries"/>.</param>
public sealed record Expert(string? Name, string? Institution, string? CountryCode);
