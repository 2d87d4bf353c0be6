using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>
/// Wraps a JPG or PNG as a one-page PDF without touching its compressed data, so that one external program draws every kind
/// of scan.
/// </summary>
public static class PicturePdf
{
    private const int LongestSide = 20_000;
    private const double PageWidth = 595;

    /// <summary>The PDF; null for what it cannot wrap: a transparent or interlaced PNG, an image that is too large, a broken file.</summary>
    public static byte[]? Of(byte[] picture, string contentType)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return contentType switch
        {
            "image/jpeg" => OfJpeg(picture),
            "image/png" => OfPng(picture),
            _ => null,
        };
    }

    /// <summary>Why an image that <see cref="Of"/> does not wrap cannot be shown, and the way out.</summary>
    public static string Trouble(byte[] picture, string contentType)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var isPng = contentType == "image/png" && picture.Length > 28;
        return isPng && picture[25] is 4 or 6 ? "这张 PNG 带透明，不能逐页显示。请另存为 JPG 或 PDF 后上传。"
            : isPng && picture[28] == 1 ? "这张 PNG 是隔行存储的，不能逐页显示。请另存为 JPG 或 PDF 后上传。"
            : "这张图片无法显示，可能已损坏或尺寸过大。请重新扫描，或另存为 PDF 或 JPG 后上传。";
    }

    private static byte[]? OfJpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // A frame of sequential or progressive Huffman coding; the markers DHT, JPG and DAC lie in between.
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                var (height, width, colours) = (Big(file, at + 5), Big(file, at + 7), file[at + 9]);
                return colours switch
                {
                    1 => Pdf(width, height, PictureMarks.Stretch(file), "/Filter /DCTDecode /ColorSpace /DeviceGray /BitsPerComponent 8", file),
                    3 => Pdf(width, height, PictureMarks.Stretch(file), "/Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8", file),
                    4 => Pdf(width, height, PictureMarks.Stretch(file), "/Filter /DCTDecode /ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0] /BitsPerComponent 8", file),
                    _ => null,
                };
            }

            at += 2 + Big(file, at + 2);
        }

        return null;
    }

    private static byte[]? OfPng(byte[] file)
    {
        var (header, palette) = (Array.Empty<byte>(), Array.Empty<byte>());
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            var content = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR" when length == 13:
                    header = content.ToArray();
                    break;
                case "PLTE":
                    palette = content.ToArray();
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
            }

            at += 12 + length;
        }

        // Colour types 0, 2 and 3 have no alpha channel; the last byte says whether it is interlaced.
        if (header.Length == 0 || header[9] is not (0 or 2 or 3) || header[12] != 0 || (header[9] == 3 && palette.Length is < 3 or > 768))
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var colours = header[9] == 2 ? 3 : 1;
        var space = header[9] switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            _ => $"[/Indexed /DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(palette)}>]",
        };
        return Pdf(width, height, PictureMarks.Stretch(file), $"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colours} /BitsPerComponent {header[8]} /Columns {width} >> /ColorSpace {space} /BitsPerComponent {header[8]}", data.ToArray());
    }

    private static int Big(byte[] file, int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private static byte[]? Pdf(int width, int height, double stretch, string image, byte[] data)
    {
        if (width is <= 0 or > LongestSide || height is <= 0 or > LongestSide)
        {
            return null;
        }

        // Fax machines and their programs store lines twice as far apart as dots.
        var pageHeight = PageWidth * height / width * stretch;
        var draw = string.Create(CultureInfo.InvariantCulture, $"q {PageWidth} 0 0 {pageHeight:0.###} 0 0 cm /P Do Q");
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        void Begin()
        {
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n");
        }

        Write("%PDF-1.5\n");
        Begin();
        Write("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Begin();
        Write("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Begin();
        Write(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {pageHeight:0.###}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>\nendobj\n"));
        Begin();
        Write($"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream\nendobj\n");
        Begin();
        Write($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} {image} /Length {data.Length} >>\nstream\n");
        pdf.Write(data);
        Write("\nendstream\nendobj\n");
        var table = pdf.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write($"{offset:D10} 00000 n \n");
        }

        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }
}
