using System.Buffers.Binary;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>What a JPG or PNG file says besides its image: how the camera was held, and how far apart dots and lines are.</summary>
public static class PictureMarks
{
    private const double Narrowest = 0.2;
    private const int Orientation = 0x0112;

    /// <summary>Quarter turns clockwise that put a JPG upright, according to its EXIF data; 0 if it says nothing.</summary>
    public static int Turns(byte[] jpeg)
    {
        ArgumentNullException.ThrowIfNull(jpeg);
        foreach (var (marker, content) in Segments(jpeg))
        {
            if (marker == 0xE1 && content.Span.StartsWith("Exif\0\0"u8))
            {
                return OrientationOf(content.Span[6..]) switch { 3 => 2, 6 => 1, 8 => 3, _ => 0 };
            }
        }

        return 0;
    }

    /// <summary>How much higher than wide a dot is; 1 if the file says nothing or something absurd.</summary>
    public static double Stretch(byte[] picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (across, down) = picture.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50]) ? OfPng(picture) : OfJpeg(picture);
        var stretch = across > 0 && down > 0 ? across / down : 1;
        return stretch is >= Narrowest and <= 1 / Narrowest ? stretch : 1;
    }

    private static (double Across, double Down) OfPng(byte[] file)
    {
        var at = file.AsSpan().IndexOf("pHYs"u8);
        return at < 0 || at + 12 > file.Length ? default
            : (BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8)));
    }

    private static (double Across, double Down) OfJpeg(byte[] file)
    {
        foreach (var (marker, content) in Segments(file))
        {
            if (marker == 0xE0 && content.Length >= 12 && content.Span.StartsWith("JFIF\0"u8))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(content.Span[8..]), BinaryPrimitives.ReadUInt16BigEndian(content.Span[10..]));
            }
        }

        return default;
    }

    /// <summary>The segments before the image data.</summary>
    private static IEnumerable<(byte Marker, ReadOnlyMemory<byte> Content)> Segments(byte[] file)
    {
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] is not (0xDA or 0xD9);)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > file.Length)
            {
                yield break;
            }

            yield return (file[at + 1], file.AsMemory(at + 4, length - 2));
            at += 2 + length;
        }
    }

    /// <summary>The orientation entry in the first directory of a TIFF structure.</summary>
    private static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10)
        {
            return 1;
        }

        var isLittle = tiff[0] == (byte)'I';
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[(int)first..];
        var count = Short(entries, isLittle);
        for (var i = 0; i < count && 2 + (i * 12) + 10 <= entries.Length; i++)
        {
            var entry = entries[(2 + (i * 12))..];
            if (Short(entry, isLittle) == Orientation)
            {
                return Short(entry[8..], isLittle);
            }
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
