namespace TrainingDeclaration.Core.Base.Files;

/// <summary>What <see cref="ListReader"/> looks for in an uploaded list.</summary>
/// <param name="KeyColumn">The column without which a sheet is not the list.</param>
/// <param name="Columns">All columns that are read, parentheses full-width.</param>
/// <param name="Noun">What the list is called in messages, such as 名录.</param>
/// <param name="Entry">What one row is, such as 单位.</param>
public sealed record ListLayout(string KeyColumn, IReadOnlyList<string> Columns, string Noun, string Entry)
{
    /// <summary>Whether CSV is read beside XLSX.</summary>
    public bool TakesCsv { get; init; }

    /// <summary>
    /// Whether computed cells are refused, because what they show may not be what was sent, and so are sheets that are wider than any list.
    /// </summary>
    public bool TakesValuesOnly { get; init; }
}
