using System.Runtime.InteropServices;
using System.Text;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>Turns the content of a paragraph into units with their widths, inner gaps and permitted line ends.</summary>
internal static class UnitReader
{
    private const int HalfEm = 500;
    private const int Digit = 558;
    private const int Dash = 0x2014;
    private const int JoinedDashes = -90;

    /// <summary>The units of a paragraph at a size in pt.</summary>
    public static Unit[] Read(IReadOnlyList<Inline> content, TextStyle style, double size)
    {
        var face = style.Face;
        var units = new List<Unit>(content.Sum(inline => inline is Text text ? text.Value.Length : 8)); // its final size, because texts can be long
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    AddText(units, text.Value, face, text.Underlined);
                    break;
                case SealBox seal:
                    AddText(units, seal.Label, face);
                    break;
                case Tick tick:
                    units.Add(new Unit
                    {
                        Kind = tick.On ? UnitKind.Ticked : UnitKind.Character,
                        Face = Face.Song,
                        CodePoint = '□',
                        Advance = 1000,
                        Traits = CharacterTraits.NoStart, // a box stays with the word before it
                    });
                    break;
                case Blank blank:
                    units.Add(new Unit
                    {
                        Kind = UnitKind.Gap,
                        Underlined = blank.Underlined,
                        Face = face,
                        Advance = (int)(blank.Width / Millimetre.PerPoint / size * 1000),
                    });
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        // A typed blank at the start of a paragraph would add to its indent.
        var blanks = style.Indent > 0 ? units.FindIndex(unit => !unit.Has(CharacterTraits.Space)) : 0;
        var all = CollectionsMarshal.AsSpan(units)[(blanks < 0 ? units.Count : blanks)..].ToArray();
        Space(all, style);
        LineEnds.Mark(all);
        return all;
    }

    private static void AddText(List<Unit> units, string text, Face face, bool underlined = false)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                units.Add(new Unit { Kind = UnitKind.NewLine, Face = face });
            }
            else if (MissingGlyphs.IsInvisible(rune))
            {
                continue;
            }
            else
            {
                units.Add(Character(rune.Value == '\t' ? ' ' : rune.Value, face) with { Underlined = underlined });
            }
        }
    }

    private static Unit Character(int codePoint, Face wanted)
    {
        var face = FontCatalog.FaceFor(codePoint, wanted) ?? Face.Song;
        var font = FontCatalog.Font(face);
        var advance = font.AdvanceOf(font.GlyphOf(codePoint));
        var traits = CharacterClass.Of(codePoint);
        if (advance < 900)
        {
            traits &= ~(CharacterTraits.BlankLeft | CharacterTraits.BlankRight);
        }

        return new Unit { Kind = UnitKind.Character, Face = face, CodePoint = codePoint, Advance = advance, Traits = traits };
    }

    private static void Space(Unit[] units, TextStyle style)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (i + 1 < units.Length)
            {
                units[i].After = Between(units[i], units[i + 1], style.LatinGap);
                if (style.EqualDigits && units[i + 1].IsDigit)
                {
                    units[i].After += Digit - units[i + 1].Advance; // before it, so that right-aligned columns meet
                }
            }
        }
    }

    private static int Between(in Unit left, in Unit right, int latinGap)
    {
        // 》（ and 。” close up to one and a half em, as do “《 and ：“.
        if ((left.Has(CharacterTraits.BlankRight) && (right.Traits & (CharacterTraits.BlankLeft | CharacterTraits.BlankRight)) != 0)
            || (left.Has(CharacterTraits.BlankLeft) && right.Has(CharacterTraits.BlankLeft)))
        {
            return -HalfEm;
        }

        if (left.CodePoint == Dash && right.CodePoint == Dash)
        {
            return JoinedDashes; // —— is one stroke; in these fonts each half has space at its sides
        }

        var touches = (left.Has(CharacterTraits.Han) && IsWordSign(right)) || (IsWordSign(left) && right.Has(CharacterTraits.Han));
        return touches ? latinGap : 0;
    }

    private static bool IsWordSign(in Unit unit) =>
        unit.Has(CharacterTraits.Latin) && (Rune.IsLetterOrDigit(new Rune(unit.CodePoint)) || unit.CodePoint is '%' or '#' or '@' or '+' or '&');
}
