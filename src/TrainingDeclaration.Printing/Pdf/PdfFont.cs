using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>One embedded font: the characters a document takes from it and the objects that describe them.</summary>
internal sealed class PdfFont(Face face)
{
    private const int ChunkOfMap = 100;
    private readonly FontSubset _subset = new(FontCatalog.Font(face));

    /// <summary>Name in the resources of a page.</summary>
    public string Resource { get; } = "/F" + (int)face;

    /// <summary>Six letters that distinguish this subset from others of the same font: the same characters, the same letters.</summary>
    public string Tag
    {
        get
        {
            var list = new byte[_subset.Members.Count * 8];
            for (var i = 0; i < _subset.Members.Count; i++)
            {
                BinaryPrimitives.WriteInt32BigEndian(list.AsSpan(i * 8), _subset.Members[i].CodePoint);
                BinaryPrimitives.WriteInt32BigEndian(list.AsSpan(i * 8 + 4), _subset.Members[i].Extra);
            }

            var hash = SHA256.HashData(list);
            return string.Create(6, hash, static (letters, bytes) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = (char)('A' + bytes[i] % 26);
                }
            });
        }
    }

    public int NumberOf(int codePoint, int extra = 0) => _subset.NumberOf(codePoint, extra);

    public int NumberOfTickedBox() => _subset.NumberOfTickedBox();

    /// <summary>Number of its object, once written.</summary>
    public int Number { get; private set; }

    /// <summary>Writes the font.</summary>
    public void Write(PdfFile file)
    {
        var members = _subset.Members.ToArray(); // parts of composite glyphs, added while building, are not characters
        var name = Tag + "+" + _subset.Font.PostScriptName;
        var (font, descendant, descriptor, fontFile, map) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        file.Write(font, o => o.Add("<</Type/Font/Subtype/Type0/BaseFont/").Add(name).Add("/Encoding/Identity-H/DescendantFonts[")
            .Add(descendant).Add(" 0 R]/ToUnicode ").Add(map).Add(" 0 R>>"));
        file.Write(descendant, o =>
        {
            o.Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/").Add(name)
                .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
                .Add(descriptor).Add(" 0 R/DW 1000/W[");
            AddWidths(o, members);
            o.Add("]>>");
        });
        file.Write(descriptor, o => Describe(o, name, fontFile));
        var data = _subset.Build(out var length);
        file.WriteStream(fontFile, data.AsSpan(0, length), FormattableString.Invariant($"/Length1 {length}"));
        ArrayPool<byte>.Shared.Return(data);
        using var characters = Characters(members);
        file.WriteStream(map, characters.Written);
        Number = font;
    }

    private void AddWidths(PdfBuffer o, FontSubset.Member[] members)
    {
        var open = false;
        for (var i = 0; i < members.Length; i++)
        {
            var width = _subset.Font.AdvanceOf(members[i].Glyph) + members[i].Extra;
            if (width == 1000)
            {
                o.Add(open ? "]" : "");
                open = false;
                continue;
            }

            if (open)
            {
                o.Add(" ");
            }
            else
            {
                o.Add(i).Add("[");
                open = true;
            }

            o.Add(width);
        }

        o.Add(open ? "]" : "");
    }

    private void Describe(PdfBuffer o, string name, int fontFile)
    {
        var font = _subset.Font;
        int Scaled(int value) => value * 1000 / font.UnitsPerEm;
        var (left, bottom, right, top) = font.Bounds;
        o.Add("<</Type/FontDescriptor/FontName/").Add(name).Add("/Flags 4/ItalicAngle 0/StemV 80/FontBBox[")
            .Add(Scaled(left)).Add(" ").Add(Scaled(bottom)).Add(" ").Add(Scaled(right)).Add(" ").Add(Scaled(top))
            .Add("]/Ascent ").Add(Scaled(font.Ascent)).Add("/Descent ").Add(Scaled(font.Descent)).Add("/CapHeight ").Add(Scaled(font.CapHeight))
            .Add("/FontFile2 ").Add(fontFile).Add(" 0 R>>");
    }

    /// <summary>The map from glyph numbers back to characters, in UTF-16 so that it covers every plane.</summary>
    private static PdfBuffer Characters(FontSubset.Member[] members)
    {
        var o = new PdfBuffer(members.Length * 16 + 512);
        o.Add("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        Span<char> utf16 = stackalloc char[2];
        for (var start = 1; start < members.Length; start += ChunkOfMap)
        {
            var end = Math.Min(start + ChunkOfMap, members.Length);
            o.Add(end - start).Add(" beginbfchar\n");
            for (var i = start; i < end; i++)
            {
                o.Add("<"u8).AddHex(i).Add("><"u8);
                var count = new Rune(members[i].CodePoint).EncodeToUtf16(utf16);
                for (var j = 0; j < count; j++)
                {
                    o.AddHex(utf16[j]);
                }

                o.Add(">\n"u8);
            }

            o.Add("endbfchar\n"u8);
        }

        return o.Add("endcmap CMapName currentdict/CMap defineresource pop end end");
    }
}
