using System.Buffers.Binary;
using System.Text;

namespace TrainingDeclaration.Printing.Fonts;

/// <summary>
/// A TrueType font file with glyf outlines, read once and safe to share between threads.
/// Widths are given in thousandths of the em, whatever the file's own units.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, TableRecord> _tables = [];
    private readonly ushort[]?[] _planes = new ushort[]?[17];
    private readonly int _metrics;
    private readonly int _longMetrics;
    private readonly bool _longOffsets;

    private TrueTypeFont(byte[] file)
    {
        _file = file;
        ReadTableDirectory();
        var head = Table("head");
        UnitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        Bounds = (Signed(head, 36), Signed(head, 38), Signed(head, 40), Signed(head, 42));
        _longOffsets = BinaryPrimitives.ReadInt16BigEndian(head[50..]) != 0;
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(Table("maxp")[4..]);
        var hhea = Table("hhea");
        Ascent = Signed(hhea, 4);
        Descent = Signed(hhea, 6);
        CapHeight = HasTable("OS/2") && Table("OS/2").Length > 89 ? Signed(Table("OS/2"), 88) : Ascent;
        _longMetrics = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        _metrics = _tables["hmtx"].Offset;
        ReadCharacterMap();
        PostScriptName = ReadPostScriptName();
    }

    /// <summary>Name of the font as other programs know it.</summary>
    public string PostScriptName { get; }

    /// <summary>The file's own units per em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Number of glyphs in the file.</summary>
    public int GlyphCount { get; }

    /// <summary>Whether its licence bits allow embedding in documents (OS/2 fsType: not restricted, not limited to bitmaps).</summary>
    public bool MayBeEmbedded => !HasTable("OS/2") || (Table("OS/2")[9] & 0x02) == 0 && (Table("OS/2")[8] & 0x02) == 0;

    internal (int Left, int Bottom, int Right, int Top) Bounds { get; }

    internal int Ascent { get; }

    internal int Descent { get; }

    internal int CapHeight { get; }

    /// <summary>Reads a font file. Throws <see cref="InvalidDataException"/> for anything that is not TrueType with glyf outlines.</summary>
    public static TrueTypeFont Load(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file) is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a TrueType font with glyf outlines.");
        }

        return new TrueTypeFont(file);
    }

    /// <summary>The glyph of a code point, or 0 if the font has none.</summary>
    public int GlyphOf(int codePoint) => _planes[codePoint >> 16] is { } plane ? plane[codePoint & 0xFFFF] : 0;

    /// <summary>Advance width of a glyph in thousandths of the em.</summary>
    public int AdvanceOf(int glyph) => UnitsPerEm == 1000 ? RawAdvanceOf(glyph) : (RawAdvanceOf(glyph) * 1000 + UnitsPerEm / 2) / UnitsPerEm;

    internal int RawAdvanceOf(int glyph) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(_metrics + Math.Min(glyph, _longMetrics - 1) * 4));

    internal short LeftSideBearingOf(int glyph)
    {
        var hmtx = Table("hmtx");
        return glyph < _longMetrics
            ? BinaryPrimitives.ReadInt16BigEndian(hmtx[(glyph * 4 + 2)..])
            : BinaryPrimitives.ReadInt16BigEndian(hmtx[(_longMetrics * 4 + (glyph - _longMetrics) * 2)..]);
    }

    internal ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var loca = Table("loca");
        var (from, to) = _longOffsets
            ? ((int)BinaryPrimitives.ReadUInt32BigEndian(loca[(glyph * 4)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(loca[(glyph * 4 + 4)..]))
            : (BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]) * 2, BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2 + 2)..]) * 2);
        return Table("glyf")[from..to];
    }

    internal bool HasTable(string tag) => _tables.ContainsKey(tag);

    internal ReadOnlySpan<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out var table)
            ? _file.AsSpan(table.Offset, table.Length)
            : throw new InvalidDataException($"The font has no {tag} table.");

    private static int Signed(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    private void ReadTableDirectory()
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = _file.AsSpan(12 + i * 16, 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            _tables[Encoding.ASCII.GetString(record[..4])] = new TableRecord(offset, length);
        }
    }

    /// <summary>Reads the map of all planes if the file has one, otherwise that of the basic plane; other subtables add nothing to these.</summary>
    private void ReadCharacterMap()
    {
        if (Subtable(12) is { IsEmpty: false } groups)
        {
            ReadGroups(groups);
        }
        else if (Subtable(4) is { IsEmpty: false } segments)
        {
            ReadSegments(segments);
        }
    }

    private ReadOnlySpan<byte> Subtable(int format)
    {
        var cmap = Table("cmap");
        var count = BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]);
        for (var i = 0; i < count; i++)
        {
            var subtable = cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + i * 8)..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(subtable) == format)
            {
                return subtable;
            }
        }

        return [];
    }

    private ushort[] Plane(int number) => _planes[number] ??= new ushort[0x10000];

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var plane = Plane(0);
        var doubled = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        for (var i = 0; i < doubled; i += 2)
        {
            var end = BinaryPrimitives.ReadUInt16BigEndian(table[(14 + i)..]);
            var start = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + doubled + i)..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + 2 * doubled + i)..]);
            var rangeAt = 16 + 3 * doubled + i;
            var range = BinaryPrimitives.ReadUInt16BigEndian(table[rangeAt..]);
            for (int code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : BinaryPrimitives.ReadUInt16BigEndian(table[(rangeAt + range + (code - start) * 2)..]);
                plane[code] = (ushort)(range != 0 && glyph == 0 ? 0 : glyph + delta);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var count = (int)BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < count; i++)
        {
            var group = table.Slice(16 + i * 12, 12);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = (int)BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            var glyph = (int)BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var code = start; code <= end; code++, glyph++)
            {
                Plane(code >> 16)[code & 0xFFFF] = (ushort)glyph;
            }
        }
    }

    private string ReadPostScriptName()
    {
        const int postScriptName = 6;
        var name = Table("name");
        var count = BinaryPrimitives.ReadUInt16BigEndian(name[2..]);
        var strings = name[BinaryPrimitives.ReadUInt16BigEndian(name[4..])..];
        for (var i = 0; i < count; i++)
        {
            var record = name.Slice(6 + i * 12, 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) == 3 && BinaryPrimitives.ReadUInt16BigEndian(record[6..]) == postScriptName)
            {
                var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
                var text = Encoding.BigEndianUnicode.GetString(strings.Slice(BinaryPrimitives.ReadUInt16BigEndian(record[10..]), length));
                return string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
            }
        }

        return "Font";
    }

    /// <summary>Where a table is in the file, in bytes.</summary>
    private sealed record TableRecord(int Offset, int Length);
}
