using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>
/// The objects of a PDF 1.7 file. Streams are written as they come; all other objects are compressed into an object
/// stream at the end, which keeps the many small objects of a tagged file small; a joined file has several.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>Maximum number of objects in one object stream: its index has two bytes in the cross references.</summary>
    private const int MostPacked = 20_000;

    private readonly PdfBuffer _out = new(1 << 17);
    private readonly PdfBuffer _objects = new(1 << 14);
    private readonly List<Place> _places = [];
    private readonly List<Place> _packed = [];

    public PdfFile() => _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>Reserves a number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(new Place(_places.Count + 1));
        return _places.Count;
    }

    /// <summary>Writes an object other than a stream; <paramref name="content"/> adds its content.</summary>
    public int Write(int number, Action<PdfBuffer> content)
    {
        var place = _places[number - 1];
        (place.Kind, place.Index, place.Offset) = (2, _packed.Count, _objects.Length);
        _packed.Add(place);
        content(_objects);
        _objects.Add("\n"u8);
        if (_packed.Count == MostPacked)
        {
            PackObjects();
        }

        return number;
    }

    /// <summary>Writes a compressed stream with further entries in its dictionary.</summary>
    public void WriteStream(int number, ReadOnlySpan<byte> data, string entries = "")
    {
        // The length is known only after compressing straight into the file, so its digits are filled in afterwards.
        var lengthAt = Begin(number).Add("<</Length "u8).Length;
        var start = _out.Add("          /Filter/FlateDecode"u8).Add(entries).Add(">>stream\n"u8).Length;
        using (var deflate = new ZLibStream(new PdfBufferStream(_out), CompressionLevel.Optimal))
        {
            deflate.Write(data);
        }

        Utf8Formatter.TryFormat(_out.Length - start, _out.Written[lengthAt..], out _);
        _out.Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a stream that must be readable without unpacking.</summary>
    public void WritePlainStream(int number, byte[] data, string entries) => Begin(number)
        .Add("<</Length "u8).Add(data.Length).Add(entries).Add(">>stream\n"u8).Add(data).Add("\nendstream\nendobj\n"u8);

    /// <summary>Writes a stream as it is in another file: its dictionary and its compressed bytes.</summary>
    public void WriteCopy(int number, string dictionary, ReadOnlySpan<byte> packed) =>
        Begin(number).Add(dictionary).Add("stream\n"u8).Add(packed).Add("\nendstream\nendobj\n"u8);

    /// <summary>Writes the object stream and the cross references, and returns the file.</summary>
    public byte[] Finish(int catalog, int information, string identifier)
    {
        if (_packed.Count > 0)
        {
            PackObjects();
        }

        var number = Reserve();
        var start = _out.Length;
        _places[number - 1].StandsAt(start);
        WriteStream(number, CrossReferences(), FormattableString.Invariant(
            $"/Type/XRef/W[1 4 2]/Size {_places.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]"));
        _out.Add("startxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
        return _out.Written.ToArray();
    }

    public void Dispose()
    {
        _out.Dispose();
        _objects.Dispose();
    }

    private void PackObjects()
    {
        using var stream = new PdfBuffer(_objects.Length + _packed.Count * 10);
        foreach (var place in _packed)
        {
            stream.Add(place.Number).Add(" "u8).Add(place.Offset).Add(" "u8);
        }

        var first = stream.Length;
        stream.Add(_objects.Written);
        var container = Reserve();
        WriteStream(container, stream.Written, FormattableString.Invariant($"/Type/ObjStm/N {_packed.Count}/First {first}"));
        foreach (var place in _packed)
        {
            place.Where = container;
        }

        _packed.Clear();
        _objects.Clear();
    }

    private byte[] CrossReferences()
    {
        const int entry = 7;
        var table = new byte[(_places.Count + 1) * entry];
        table.AsSpan(5, 2).Fill(0xFF); // object 0 heads the list of free objects
        for (var i = 0; i < _places.Count; i++)
        {
            var row = table.AsSpan((i + 1) * entry);
            row[0] = _places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], _places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)_places[i].Index);
        }

        return table;
    }

    private PdfBuffer Begin(int number)
    {
        _places[number - 1].StandsAt(_out.Length);
        return _out.Add(number).Add(" 0 obj\n"u8);
    }

    /// <summary>Where an object is: at a byte of the file (kind 1), or at an index of an object stream (kind 2).</summary>
    private sealed class Place(int number)
    {
        public int Number => number;

        public byte Kind { get; set; }

        /// <summary>The byte, or the number of the object stream.</summary>
        public int Where { get; set; }

        public int Index { get; set; }

        /// <summary>Its first byte among the objects of its stream.</summary>
        public int Offset { get; set; }

        public void StandsAt(int at) => (Kind, Where) = (1, at);
    }
}
