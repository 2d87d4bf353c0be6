using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TrainingDeclaration.Printing.Fonts;

/// <summary>
/// The glyphs of one font that one document uses, renumbered from 1. A glyph is kept once per code point and
/// advance, so that two characters that share a shape remain two characters when the text is extracted, and
/// a shape with space after it (a quarter em before Latin) needs no gap that a reader would take for a space.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;
    private const int BorrowedLength = 18;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<int, int> _parts = [];
    private readonly List<Member> _members = [new(0, -1, 0, -1)];

    public TrueTypeFont Font => font;

    /// <summary>The members in numerical order; number 0 is .notdef.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>The number of a character whose advance is widened by this many thousandths of an em.</summary>
    public int NumberOf(int codePoint, int extra = 0)
    {
        var key = Key(codePoint, extra);
        if (_numbers.TryGetValue(key, out var number))
        {
            return number;
        }

        // A widened shape borrows the outline of the plain one: sixteen bytes instead of a second outline.
        var plain = extra == 0 ? -1 : NumberOf(codePoint);
        number = _members.Count;
        _members.Add(new Member(font.GlyphOf(codePoint), codePoint, extra, plain));
        _numbers.Add(key, number);
        return number;
    }

    /// <summary>The number of a box that will be ticked: the outline of □, read as ☑, which none of our fonts has.</summary>
    public int NumberOfTickedBox()
    {
        const int ticked = 0x2611;
        if (_numbers.TryGetValue(Key(ticked, 0), out var number))
        {
            return number;
        }

        var box = NumberOf('□');
        number = _members.Count;
        _members.Add(new Member(font.GlyphOf('□'), ticked, 0, box));
        _numbers.Add(Key(ticked, 0), number);
        return number;
    }

    /// <summary>
    /// The font file with only these glyphs, at the start of an array from the shared pool, to which the caller
    /// returns it. Call once, after the last <see cref="NumberOf"/>.
    /// </summary>
    public byte[] Build(out int length)
    {
        var offsets = Place();
        var shortOffsets = offsets[^1] < 0x20000;
        var tables = new List<Table>
        {
            new("glyf", null),
            new("head", Head(shortOffsets)),
            new("hhea", Patched("hhea", 34, (ushort)_members.Count)),
            new("hmtx", Metrics()),
            new("loca", Offsets(offsets, shortOffsets)),
            new("maxp", Patched("maxp", 4, (ushort)_members.Count)),
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.HasTable(tag))
            {
                tables.Add(new Table(tag, font.Table(tag).ToArray()));
            }
        }

        tables.Sort((a, b) => string.CompareOrdinal(a.Tag, b.Tag));
        return Assemble(tables, offsets, out length);
    }

    private static int Key(int codePoint, int extra) => checked(extra * 0x200000) + codePoint; // a code point has 21 bits

    /// <summary>Adds the parts of composite glyphs and determines where each outline will begin, and where the last one ends.</summary>
    private int[] Place()
    {
        var offsets = new List<int>(_members.Count + 8) { 0 };
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            var outline = font.OutlineOf(member.Glyph);
            if (member.Plain < 0 && IsComposite(outline))
            {
                VisitParts(outline, default);
            }

            var length = outline.Length == 0 ? 0 : member.Plain >= 0 ? BorrowedLength : outline.Length;
            offsets.Add(offsets[^1] + Padded(length));
        }

        return [.. offsets];
    }

    private void DrawOutlines(Span<byte> target, int[] offsets)
    {
        target[..offsets[^1]].Clear();
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            var outline = font.OutlineOf(member.Glyph);
            var place = target[offsets[i]..offsets[i + 1]];
            if (outline.Length == 0)
            {
                continue;
            }

            if (member.Plain >= 0)
            {
                Borrow(outline, member.Plain, place);
                continue;
            }

            outline.CopyTo(place);
            if (IsComposite(outline))
            {
                VisitParts(outline, place);
            }
        }
    }

    private static bool IsComposite(ReadOnlySpan<byte> outline) => outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Borrow(ReadOnlySpan<byte> outline, int plain, Span<byte> target)
    {
        const int wordsThatAreAnOffset = 0x0003;
        BinaryPrimitives.WriteInt16BigEndian(target, -1);
        outline.Slice(2, 8).CopyTo(target[2..]);
        BinaryPrimitives.WriteUInt16BigEndian(target[10..], wordsThatAreAnOffset);
        BinaryPrimitives.WriteUInt16BigEndian(target[12..], (ushort)plain);
    }

    /// <summary>Gives the parts of a composite glyph their numbers, and writes these into a copy if there is one.</summary>
    private void VisitParts(ReadOnlySpan<byte> outline, Span<byte> copy)
    {
        const int words = 0x0001, scale = 0x0008, more = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (!_parts.TryGetValue(glyph, out var number))
            {
                number = _members.Count;
                _members.Add(new Member(glyph, -1, 0, -1));
                _parts.Add(glyph, number);
            }

            if (!copy.IsEmpty)
            {
                BinaryPrimitives.WriteUInt16BigEndian(copy[(at + 2)..], (ushort)number);
            }

            at += 4 + ((flags & words) != 0 ? 4 : 2);
            at += (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        }
        while ((flags & more) != 0);
    }

    private byte[] Head(bool shortOffsets)
    {
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), (short)(shortOffsets ? 0 : 1));
        return head;
    }

    private byte[] Patched(string tag, int offset, ushort value)
    {
        var data = font.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(offset), value);
        return data;
    }

    private byte[] Metrics()
    {
        var data = new byte[_members.Count * 4];
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            var advance = font.RawAdvanceOf(member.Glyph) + member.Extra * font.UnitsPerEm / 1000;
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(i * 4), (ushort)Math.Max(0, advance));
            BinaryPrimitives.WriteInt16BigEndian(data.AsSpan(i * 4 + 2), font.LeftSideBearingOf(member.Glyph));
        }

        return data;
    }

    private static byte[] Offsets(int[] offsets, bool shortOffsets)
    {
        var data = new byte[offsets.Length * (shortOffsets ? 2 : 4)];
        for (var i = 0; i < offsets.Length; i++)
        {
            if (shortOffsets)
            {
                BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(i * 2), (ushort)(offsets[i] / 2));
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(i * 4), offsets[i]);
            }
        }

        return data;
    }

    private byte[] Assemble(List<Table> tables, int[] offsets, out int length)
    {
        int LengthOf(byte[]? data) => data?.Length ?? offsets[^1];
        var at = HeaderLength + tables.Count * RecordLength;
        length = at + tables.Sum(table => Padded(LengthOf(table.Data)));
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var file = rented.AsSpan(0, length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(RecordLength << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)((tables.Count - (1 << power)) * RecordLength));
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            var place = file.Slice(at, Padded(LengthOf(data)));
            if (data is null)
            {
                DrawOutlines(place, offsets);
            }
            else
            {
                place.Clear();
                data.CopyTo(place);
            }

            var record = file[(HeaderLength + i * RecordLength)..];
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(place));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], LengthOf(data));
            at += place.Length;
        }

        return rented;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        }

        return sum;
    }

    /// <summary>A table of the file; the outlines, without data, are drawn in place.</summary>
    private sealed record Table(string Tag, byte[]? Data);

    /// <summary>One glyph of the subset: its number in the file, its character (-1: none), and whose outline it borrows (-1: its own).</summary>
    internal sealed record Member(int Glyph, int CodePoint, int Extra, int Plain);
}
