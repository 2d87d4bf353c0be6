namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>One statistic: its title, a note on how it counts, its bars.</summary>
public sealed record Statistic(string Key, string Title, string Remark, IReadOnlyList<Bar> Bars);
