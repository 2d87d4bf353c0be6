namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>That a draft exists below, never its content: the unit, whom to ring, when it was last saved.</summary>
public sealed record DraftBelow(string UnitName, string UnitCode, string? ContactName, string? ContactPhone, DateTimeOffset SavedAt, int CallYear);
