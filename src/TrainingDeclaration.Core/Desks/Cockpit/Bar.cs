namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>One bar of a statistic.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Query">Query string of the list that holds exactly these declarations.</param>
public sealed record Bar(string Name, int Count, int Persons, long Fen, string Query);
