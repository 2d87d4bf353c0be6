namespace TrainingDeclaration.Core.Workflow;

/// <summary>How the table of a bundle was left on the page, by declaration id.</summary>
/// <param name="Ranks">推荐顺序 of the chosen rows, from 1; what has none is left out.</param>
/// <param name="Seen">The submission that stood in the row; a row that names none is not compared.</param>
/// <param name="Opinions">归口管理部门意见 as typed; a row that names none keeps what it has.</param>
/// <param name="CoverText">附言 as typed; null = it stays.</param>
public sealed record Arrangement(
    IReadOnlyDictionary<Guid, int> Ranks, IReadOnlyDictionary<Guid, int> Seen, IReadOnlyDictionary<Guid, string> Opinions, string? CoverText);
