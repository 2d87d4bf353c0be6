namespace TrainingDeclaration.Core.Workflow;

/// <summary>How the bundle's table was left on the page, by declaration id.</summary>
/// <param name="Ranks">推荐顺序 of the chosen rows, from 1; rows without one are left out.</param>
/// <param name="Seen">The submission shown in the row; a row without one is not compared.</param>
/// <param name="Opinions">归口管理部门意见 as typed; a row without one keeps what it has.</param>
/// <param name="CoverText">附言 as typed; null = unchanged.</param>
public sealed record Arrangement(
    IReadOnlyDictionary<Guid, int> Ranks, IReadOnlyDictionary<Guid, int> Seen, IReadOnlyDictionary<Guid, string> Opinions, string? CoverText);
