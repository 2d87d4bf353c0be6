using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>
/// The objects of a file written by <see cref="PdfFile"/>, and of no other: its cross references are one stream with
/// seven bytes per row, and its texts are hexadecimal digits, so that a reference can be recognized by its form.
/// </summary>
internal sealed partial class PdfSource
{
    private const int Entry = 7;
    private readonly byte[] _file;
    private readonly byte[] _table;
    private readonly Dictionary<int, byte[][]> _packed = [];

    /// <summary>Opens the file.</summary>
    /// <exception cref="InvalidDataException">The file was not written by this program.</exception>
    public PdfSource(byte[] file)
    {
        _file = file;
        var tail = Encoding.Latin1.GetString(file, Math.Max(0, file.Length - 64), Math.Min(64, file.Length));
        if (!file.AsSpan().StartsWith("%PDF-1.7"u8) || Tail().Match(tail) is not { Success: true } end)
        {
            throw Foreign();
        }

        var (dictionary, content) = StreamAt(Number(end));
        if (!dictionary.Contains("/Type/XRef/W[1 4 2]", StringComparison.Ordinal))
        {
            throw Foreign();
        }

        _table = Unpack(content);
        Count = _table.Length / Entry - 1;
        Catalog = Number(Root().Match(dictionary));
        Information = Number(Info().Match(dictionary));
    }

    /// <summary>The objects are numbered from 1 to this.</summary>
    public int Count { get; }

    /// <summary>Number of the catalog.</summary>
    public int Catalog { get; }

    /// <summary>Number of the information dictionary.</summary>
    public int Information { get; }

    /// <summary>Whether the object is a stream; object streams and cross references do not count as objects of the document.</summary>
    public bool IsStream(int number) => Row(number)[0] == 1;

    /// <summary>Dictionary and compressed bytes of a stream.</summary>
    public (string Dictionary, ReadOnlyMemory<byte> Content) Stream(int number) =>
        StreamAt(BinaryPrimitives.ReadInt32BigEndian(Row(number)[1..]));

    /// <summary>The text of an object other than a stream.</summary>
    public string Text(int number)
    {
        var row = Row(number);
        var container = BinaryPrimitives.ReadInt32BigEndian(row[1..]);
        var index = BinaryPrimitives.ReadUInt16BigEndian(row[5..]);
        if (!_packed.TryGetValue(container, out var objects))
        {
            _packed.Add(container, objects = ReadPacked(container));
        }

        return Encoding.Latin1.GetString(objects[index]);
    }

    private byte[][] ReadPacked(int container)
    {
        var (dictionary, content) = Stream(container);
        var (count, first) = (Number(PackedCount().Match(dictionary)), Number(PackedFirst().Match(dictionary)));
        var data = Unpack(content);
        var head = Encoding.Latin1.GetString(data, 0, first).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var objects = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            var start = first + int.Parse(head[i * 2 + 1], CultureInfo.InvariantCulture);
            var end = i + 1 < count ? first + int.Parse(head[i * 2 + 3], CultureInfo.InvariantCulture) : data.Length;
            objects[i] = data[start..end].AsSpan().TrimEnd((byte)'\n').ToArray();
        }

        return objects;
    }

    private (string Dictionary, ReadOnlyMemory<byte> Content) StreamAt(int offset)
    {
        var rest = _file.AsSpan(offset);
        var from = rest.IndexOf("\n"u8) + 1;
        var mark = rest.IndexOf("stream\n"u8);
        var dictionary = Encoding.Latin1.GetString(rest[from..mark]);
        var length = Number(Length().Match(dictionary));
        return (dictionary, _file.AsMemory(offset + mark + "stream\n".Length, length));
    }

    private ReadOnlySpan<byte> Row(int number) => _table.AsSpan(number * Entry, Entry);

    private static byte[] Unpack(ReadOnlyMemory<byte> content)
    {
        using var inflate = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        using var data = new MemoryStream();
        inflate.CopyTo(data);
        return data.ToArray();
    }

    private static int Number(Match match) =>
        match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : throw Foreign();

    private static InvalidDataException Foreign() => new("The file was not written by this program.");

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex Info();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/N (\d+)")]
    private static partial Regex PackedCount();

    [GeneratedRegex(@"/First (\d+)")]
    private static partial Regex PackedFirst();
}
