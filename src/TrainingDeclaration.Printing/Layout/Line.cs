namespace TrainingDeclaration.Printing.Layout;

/// <summary>One line: a range of units without hanging blanks. Widths are in thousandths of an em.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Width">Width with a closing mark at its end reduced to half.</param>
/// <param name="Indent">Free space at its start.</param>
/// <param name="Spacing">Space added to every gap that may grow, to justify the line.</param>
/// <param name="EveryGap">Whether the gaps inside Latin words grow as well.</param>
internal sealed record Line(int Start, int End, int Width, int Indent, double Spacing, bool EveryGap)
{
    /// <summary>The units of its paragraph.</summary>
    public Unit[] Units { get; init; } = [];

    /// <summary>Index of its paragraph in the cell.</summary>
    public int Paragraph { get; init; }

    /// <summary>Whether a blank was dropped at its end; it is kept as text, so that words stay apart for a screen reader.</summary>
    public bool DropsBlank { get; init; }
}
