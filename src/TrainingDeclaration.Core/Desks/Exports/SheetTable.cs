namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>One sheet of a spreadsheet: a header row and its lines.</summary>
/// <param name="Name">At most 31 characters, without any of []:*?/\.</param>
/// <param name="Columns">Names and widths in characters.</param>
/// <param name="Rows">Cells: text, whole number, 万元 as a decimal with two places, <see cref="Yuan"/>, Beijing date or nothing.</param>
public sealed record SheetTable(string Name, IReadOnlyList<(string Name, double Width)> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Lines above the header, such as what the table is of and who made it; few, so that the header is still found.</summary>
    public IReadOnlyList<string> Head { get; init; } = [];
}

/// <summary>An amount that a spreadsheet shows in 元, as 252,168.36.</summary>
public readonly record struct Yuan(long Fen);
