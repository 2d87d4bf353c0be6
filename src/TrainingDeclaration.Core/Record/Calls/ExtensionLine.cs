namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>One extension as lists show it.</summary>
/// <param name="Declaration">Number or title of the one declaration that it applies to; null = all.</param>
public sealed record ExtensionLine(string OrganizationName, string? Declaration, DateTimeOffset Until, string Reason, string GivenBy, DateTimeOffset GivenAt);
