using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Shorthand for rows and cells, so that a sheet reads like its paper.</summary>
public static partial class SheetParts
{
    /// <summary>A ruled row.</summary>
    public static Row Ruled(double height, params Cell[] cells) => new() { MinHeight = height, Cells = cells };

    /// <summary>A ruled row of a height in mm that shrinks to its text if that saves a page.</summary>
    public static Row Elastic(double height, params Cell[] cells) => new() { MinHeight = 0, PreferredHeight = height, Cells = cells };

    /// <summary>A row without lines.</summary>
    public static Row Free(double height, params Cell[] cells) => new() { MinHeight = height, Ruled = false, Cells = cells };

    /// <summary>A label of the form.</summary>
    public static Cell Label(int span, string text) => Cell(span, CellRole.Label, text);

    /// <summary>A value with its field key.</summary>
    public static Cell Value(int span, string? key, string? text) => Cell(span, CellRole.Value, text) with { Key = key };

    /// <summary>A number in a list.</summary>
    public static Cell Number(int span, int? number) => Cell(span, CellRole.Number, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount in 万元 in a list.</summary>
    public static Cell Amount(int span, long? fen) => Cell(span, CellRole.Number, Money.Wan(fen));

    /// <summary>Small text of a list.</summary>
    public static Cell Small(int span, string? text, Align? align = null) => Cell(span, CellRole.Small, text) with { Align = align };

    /// <summary>
    /// The end of an official paper (GB/T 9704): on the right who issued it and when, a Beijing date. The seal is stamped
    /// on both; 20 mm above, or 14 if that saves a page, and everything to their left and right stays free for it.
    /// </summary>
    public static Row[] Issued(string issuer, DateOnly on) =>
    [
        Free(14, Cell(24, CellRole.Small)) with { PreferredHeight = 20, KeepWithNext = true },
        Free(17, Cell(8, CellRole.Small), Cell(16, CellRole.Body, $"{issuer}\n{BeijingTime.LongDay(on)}") with { Align = Align.Signature }),
    ];

    /// <summary>Rows and what follows them, keeping the last row on the same page as what follows.</summary>
    public static IEnumerable<Row> KeptWith(IReadOnlyList<Row> rows, IEnumerable<Row> following) =>
        rows.Select((row, at) => at + 1 == rows.Count ? row with { KeepWithNext = true } : row).Concat(following);

    /// <summary>The addressee, flush left above the text of a notice.</summary>
    public static Row Addressee(string name) => Free(10, Cell(24, CellRole.Body, $"{name}：") with { Align = Align.Left });

    /// <summary>A paragraph of a notice.</summary>
    public static Row BodyText(string text) => Free(0, Cell(24, CellRole.Body, text));

    /// <summary>The last row of a paper that is given away: which block was the newest (<see cref="Chain.ChainMark"/>); none while there is no block.</summary>
    public static Row[] Anchored(string? mark) => mark is null ? [] : [Free(8, Small(24, mark))];

    /// <summary>Places in a narrow column: each on its own line, a city below its province.</summary>
    public static Cell Places(int span, string? places) =>
        Small(span, places is null ? null : ProvinceEnd().Replace(places.Replace("、", "、\n", StringComparison.Ordinal), "\n"));

    /// <summary>A cell; each line of the text becomes a paragraph.</summary>
    public static Cell Cell(int span, CellRole role, string? text = null) => new()
    {
        Span = span,
        Role = role,
        Paragraphs = text is null ? [] : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line.Trim()))],
    };

    [GeneratedRegex("(?<=省|自治区)(?=[^、\\n]{2})")]
    private static partial Regex ProvinceEnd();
}
