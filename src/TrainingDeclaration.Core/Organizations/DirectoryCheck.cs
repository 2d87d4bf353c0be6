namespace TrainingDeclaration.Core.Organizations;

/// <summary>A directory that has been looked at, and what it would do.</summary>
/// <param name="Hash">Key of the file in the store.</param>
public sealed record DirectoryCheck(string Hash, IReadOnlyList<DirectoryRow> Rows)
{
    /// <summary>Rows that would do this.</summary>
    public int Of(DirectoryAction action) => Rows.Count(row => row.Action == action);
}
