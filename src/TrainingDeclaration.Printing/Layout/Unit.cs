using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// The smallest thing that stands in a line: a character, a ticked box or a gap. Widths are in thousandths of the em.
/// </summary>
internal struct Unit
{
    public UnitKind Kind;
    public Face Face;
    public CharacterTraits Traits;
    public int CodePoint;

    /// <summary>Its own width.</summary>
    public int Advance;

    /// <summary>Room after it inside a line: a quarter em towards Latin, minus a half towards another mark.</summary>
    public int After;

    /// <summary>Whether a line is drawn under it.</summary>
    public bool Underlined;

    /// <summary>Whether a line may end after it.</summary>
    public bool MayEnd;

    public readonly bool Has(CharacterTraits trait) => (Traits & trait) != 0;

    public readonly bool IsDigit => CodePoint is >= '0' and <= '9';
}
