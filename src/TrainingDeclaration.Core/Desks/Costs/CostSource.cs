namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>The uploaded source of a cost table, in the file store.</summary>
/// <param name="Hash">Its key.</param>
/// <param name="Type">Content type, determined from the content.</param>
public sealed record CostSource(string Hash, string Name, string Type);
