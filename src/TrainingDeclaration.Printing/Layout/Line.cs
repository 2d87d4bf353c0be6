namespace TrainingDeclaration.Printing.Layout;

/// <summary>One line: a range of units without hanging blanks. Widths are in thousandths of the em.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Width">Width with the closing mark at its end cut to its half.</param>
/// <param name="Indent">Free room at its start.</param>
/// <param name="Spacing">Room added in every gap that may grow, to make the line flush.</param>
/// <param name="EveryGap">Whether the gaps inside Latin words grow as well.</param>
internal sealed record Line(int Start, int End, int Width, int Indent, double Spacing, bool EveryGap)
{
    /// <summary>The units of its paragraph.</summary>
    public Unit[] Units { get; init; } = [];

    /// <summary>Index of its paragraph in the cell.</summary>
    public int Paragraph { get; init; }

    /// <summary>Whether a blank fell out at its end; it is kept as text, so that words stay apart for a reader.</summary>
    public bool DropsBlank { get; init; }
}
