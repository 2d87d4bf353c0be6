namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>A directory that has been checked, and what it would do.</summary>
/// <param name="Hash">Key of the file in the store.</param>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record DirectoryCheck(string Hash, IReadOnlyList<DirectoryRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>Number of rows that would do this.</summary>
    public int Of(DirectoryAction action) => Rows.Count(row => row.Action == action);
}
