namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>What an uploaded cost table says.</summary>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record CostList(IReadOnlyList<CostRow> Rows, IReadOnlyList<string> Notes);
