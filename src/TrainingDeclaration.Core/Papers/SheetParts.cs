using System.Globalization;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Papers;

/// <summary>Short ways to write rows and cells, so that a sheet reads like its paper.</summary>
public static class SheetParts
{
    /// <summary>A ruled row.</summary>
    public static Row Ruled(double height, params Cell[] cells) => new() { MinHeight = height, Cells = cells };

    /// <summary>A ruled row of a height in mm that becomes as low as its text when that saves a page.</summary>
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

    /// <summary>The end of an official paper: who issued it and when (a Beijing date), and at the right the free place of the issuer's seal (GB/T 9704).</summary>
    public static Row Issued(string issuer, DateOnly on) => Free(
        20,
        Cell(12, CellRole.Value, $"{issuer}\n{BeijingTime.LongDay(on)}") with { Align = Align.Right },
        new Cell { Span = 12, Role = CellRole.Value, Paragraphs = [new([new SealBox("（印章）") { Hangs = true }])] });

    /// <summary>A cell; each line of the text is a paragraph.</summary>
    public static Cell Cell(int span, CellRole role, string? text = null) => new()
    {
        Span = span,
        Role = role,
        Paragraphs = text is null ? [] : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line.Trim()))],
    };
}
