using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>Characters on one baseline in one face and size.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Face">Face.</param>
/// <param name="Size">Size in pt.</param>
/// <param name="X">Left end in mm.</param>
/// <param name="Baseline">Baseline in mm.</param>
/// <param name="Spacing">Extra space after every character, in thousandths of an em: justification.</param>
/// <param name="After">
/// Space after the last character that belongs to the type itself, in thousandths of an em: a quarter between Han and
/// Latin, minus a half where two punctuation marks close up.
/// </param>
/// <param name="Width">From the first character to the end of the last one's own width, in mm.</param>
public sealed record TextMark(string Text, Face Face, double Size, double X, double Baseline, double Spacing, int After, double Width) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => new(X, Baseline - 0.88 * Size * Millimetre.PerPoint, Width, 1.1 * Size * Millimetre.PerPoint);
}
