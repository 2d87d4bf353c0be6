using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>
/// A growing byte buffer for the few tokens that PDF is made of. Its memory is pooled: allocating large arrays for each
/// document would cost more than writing.
/// </summary>
internal sealed class PdfBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    /// <summary>Discards what was written and keeps the memory.</summary>
    public void Clear() => Length = 0;

    public PdfBuffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    /// <summary>Adds ASCII text as it is.</summary>
    public PdfBuffer Add(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Add(int number)
    {
        Utf8Formatter.TryFormat(number, Room(12), out var count);
        Length += count;
        return this;
    }

    /// <summary>Adds a number with at most two decimals: a two-hundredth of a point is far finer than any printer.</summary>
    public PdfBuffer Add(double number)
    {
        var hundredths = (long)Math.Round(number * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0)
        {
            Add("-"u8);
            hundredths = -hundredths;
        }

        Add((int)(hundredths / 100));
        var rest = (int)(hundredths % 100);
        if (rest != 0)
        {
            var digits = Room(3);
            digits[0] = (byte)'.';
            digits[1] = (byte)('0' + rest / 10);
            digits[2] = (byte)('0' + rest % 10);
            Length += rest % 10 == 0 ? 2 : 3;
        }

        return this;
    }

    /// <summary>Adds two bytes as four hexadecimal digits.</summary>
    public PdfBuffer AddHex(int word)
    {
        var digits = Room(4);
        for (var i = 3; i >= 0; i--, word >>= 4)
        {
            digits[i] = (byte)"0123456789ABCDEF"[word & 15];
        }

        Length += 4;
        return this;
    }

    /// <summary>Adds a glyph number to a literal string: two bytes, escaped if they mean something to PDF.</summary>
    public PdfBuffer AddGlyph(int number)
    {
        AddLiteral((byte)(number >> 8));
        AddLiteral((byte)number);
        return this;
    }

    /// <summary>Adds a text string of any characters: UTF-16 in hexadecimal digits, which needs no escapes.</summary>
    public PdfBuffer AddText(string text)
    {
        Add("<FEFF"u8);
        foreach (var c in text)
        {
            AddHex(c);
        }

        return Add(">"u8);
    }

    public PdfBuffer AddDate(DateTimeOffset instant) =>
        Add("(D:").Add(instant.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)).Add("Z)");

    private void AddLiteral(byte value)
    {
        var room = Room(2);
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            room[0] = (byte)'\\';
            room[1] = value == '\r' ? (byte)'r' : value;
            Length += 2;
            return;
        }

        room[0] = value;
        Length++;
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
