using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>The objects of a PDF 1.7 file in the order in which they are written.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfBuffer _out = new(1 << 17);
    private readonly List<int> _offsets = [];

    public PdfFile() => _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    /// <summary>Writes an object; its content is added by <paramref name="content"/>.</summary>
    public int Write(int number, Action<PdfBuffer> content)
    {
        content(Begin(number));
        _out.Add("\nendobj\n"u8);
        return number;
    }

    /// <summary>Writes a compressed stream with further entries of its dictionary.</summary>
    public void WriteStream(int number, ReadOnlySpan<byte> data, string entries = "")
    {
        // The length is known only after compressing into the file itself, so its digits are filled in afterwards.
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
    public void WritePlainStream(int number, byte[] data, string entries) => Write(number, o =>
        o.Add("<</Length "u8).Add(data.Length).Add(entries).Add(">>stream\n"u8).Add(data).Add("\nendstream"u8));

    /// <summary>Writes the cross-reference table and returns the file.</summary>
    public byte[] Finish(int catalog, int information, string identifier)
    {
        var start = _out.Length;
        _out.Add("xref\n0 "u8).Add(_offsets.Count + 1).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets)
        {
            _out.Add(offset.ToString("D10", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        }

        _out.Add("trailer\n<</Size "u8).Add(_offsets.Count + 1).Add("/Root "u8).Add(catalog).Add(" 0 R/Info "u8).Add(information)
            .Add(" 0 R/ID[<"u8).Add(identifier).Add("><"u8).Add(identifier).Add(">]>>\nstartxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
        return _out.Written.ToArray();
    }

    public void Dispose() => _out.Dispose();

    private PdfBuffer Begin(int number)
    {
        _offsets[number - 1] = _out.Length;
        return _out.Add(number).Add(" 0 obj\n"u8);
    }
}
