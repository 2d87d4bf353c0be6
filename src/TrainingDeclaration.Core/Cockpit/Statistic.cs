namespace TrainingDeclaration.Core.Cockpit;

/// <summary>One bar of a statistic.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Query">Query part of the list that holds exactly these declarations.</param>
public sealed record Bar(string Name, int Count, int Persons, long Fen, string Query);

/// <summary>One statistic: its title, a remark on how it counts, its bars.</summary>
public sealed record Statistic(string Key, string Title, string Remark, IReadOnlyList<Bar> Bars);
