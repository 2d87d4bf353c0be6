namespace TrainingDeclaration.Core.Base.Files;

/// <summary>What an uploaded list holds.</summary>
/// <param name="Rows">At least one.</param>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record ListContent(IReadOnlyList<ListRow> Rows, IReadOnlyList<string> Notes);
