namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>One point of the burn-up: how many had been reported, and reported up, by its end.</summary>
public sealed record BurnPoint(string Label, DateTimeOffset End, int Reports, int ReportUps);
