namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>What an uploaded unit directory says.</summary>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record DirectoryList(IReadOnlyList<DirectoryRow> Rows, IReadOnlyList<string> Notes);
