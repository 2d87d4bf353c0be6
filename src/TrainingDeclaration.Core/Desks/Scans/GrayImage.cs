using System.Globalization;
using System.Text;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>A greyscale image: one byte per pixel, 0 black to 255 white, row by row.</summary>
public sealed class GrayImage
{
    /// <summary>An image over the given pixels, which it keeps.</summary>
    public GrayImage(int width, int height, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, width * height);
        (Width, Height, Pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    /// <summary>Reads a binary PGM file. Refuses anything else with <see cref="InvalidDataException"/>.</summary>
    public static GrayImage ReadPgm(ReadOnlySpan<byte> file)
    {
        var at = 0;
        var words = new string[4];
        for (var i = 0; i < words.Length; i++)
        {
            while (at < file.Length && file[at] <= ' ')
            {
                at++;
            }

            var start = at;
            while (at < file.Length && file[at] > ' ')
            {
                at++;
            }

            words[i] = Encoding.ASCII.GetString(file[start..at]);
        }

        at++;
        if (words[0] != "P5" || words[3] != "255" || !int.TryParse(words[1], out var width) || !int.TryParse(words[2], out var height)
            || (long)width * height != file.Length - at)
        {
            throw new InvalidDataException("Not a binary PGM image with 256 shades of grey.");
        }

        return new GrayImage(width, height, file[at..].ToArray());
    }

    /// <summary>The image as a binary PGM file.</summary>
    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")), .. Pixels];

    /// <summary>A part of the image; fractions of its width and height, 0 to 1.</summary>
    public GrayImage Crop(double left, double top, double right, double bottom)
    {
        var (x, y) = ((int)(left * Width), (int)(top * Height));
        var (width, height) = (Math.Max(1, (int)(right * Width) - x), Math.Max(1, (int)(bottom * Height) - y));
        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            Pixels.AsSpan((y + row) * Width + x, width).CopyTo(pixels.AsSpan(row * width));
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>The image rotated by half a turn.</summary>
    public GrayImage Turned()
    {
        var pixels = Pixels.ToArray();
        Array.Reverse(pixels);
        return new GrayImage(Width, Height, pixels);
    }

    /// <summary>The image after quarter turns clockwise.</summary>
    public GrayImage Turned(int quarters)
    {
        if (quarters % 2 == 0)
        {
            return quarters % 4 == 0 ? this : Turned();
        }

        var pixels = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                pixels[quarters % 4 == 1 ? (x * Height) + Height - 1 - y : ((Width - 1 - x) * Height) + y] = Pixels[(y * Width) + x];
            }
        }

        return new GrayImage(Height, Width, pixels);
    }

    /// <summary>Whether there is almost no ink on it; the outermost edge, where feeders leave shadows, does not count.</summary>
    public bool IsBlank
    {
        get
        {
            var inner = Crop(0.04, 0.04, 0.96, 0.96).Reduced(800);
            var paper = inner.Pixels.Order().ElementAt(inner.Pixels.Length / 2);
            return paper > 128 && inner.Pixels.Count(pixel => pixel < paper * 3 / 4) < inner.Pixels.Length / 10_000;
        }
    }

    /// <summary>A smaller image whose longer side has at most this many pixels; each is the mean of those it replaces.</summary>
    public GrayImage Reduced(int longSide)
    {
        var ratio = Math.Max(Width, Height) / (double)longSide;
        if (ratio <= 1)
        {
            return this;
        }

        var (width, height) = (Math.Max(1, (int)(Width / ratio)), Math.Max(1, (int)(Height / ratio)));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (y * Height / height, Math.Max(y * Height / height + 1, (y + 1) * Height / height));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (x * Width / width, Math.Max(x * Width / width + 1, (x + 1) * Width / width));
                var sum = 0;
                for (var row = top; row < bottom; row++)
                {
                    for (var column = left; column < right; column++)
                    {
                        sum += Pixels[row * Width + column];
                    }
                }

                pixels[y * width + x] = (byte)(sum / ((bottom - top) * (right - left)));
            }
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>The image at twice the width and height, interpolated between its pixels.</summary>
    public GrayImage Doubled()
    {
        var (width, height) = (Width * 2, Height * 2);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (up, down) = (Math.Clamp((y - 1) / 2, 0, Height - 1) * Width, Math.Clamp((y + 1) / 2, 0, Height - 1) * Width);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Clamp((x - 1) / 2, 0, Width - 1), Math.Clamp((x + 1) / 2, 0, Width - 1));
                pixels[y * width + x] = (byte)((Pixels[up + left] + Pixels[up + right] + Pixels[down + left] + Pixels[down + right]) / 4);
            }
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>
    /// Black and white by the majority of the pixels around each: specks and thin damaged lines vanish, edges become smooth.
    /// </summary>
    /// <param name="reach">How many pixels around count; 2 means a 5 × 5 square.</param>
    public GrayImage Cleaned(int reach)
    {
        var dark = Average(Split(Pixels, Threshold(), below: 255), reach);
        var ink = Average(Split(dark, 128, below: 0), 1);
        return new GrayImage(Width, Height, Split(ink, 128, below: 255));
    }

    /// <summary>Two values only: one below the limit, its opposite from the limit up.</summary>
    private static byte[] Split(byte[] pixels, int limit, byte below)
    {
        var result = new byte[pixels.Length];
        var above = (byte)(255 - below);
        for (var i = 0; i < pixels.Length; i++)
        {
            result[i] = pixels[i] < limit ? below : above;
        }

        return result;
    }

    /// <summary>The grey value that best separates the image into two groups (Otsu).</summary>
    private int Threshold()
    {
        var counts = new long[256];
        foreach (var pixel in Pixels)
        {
            counts[pixel]++;
        }

        var sum = 0L;
        for (var grey = 0; grey < counts.Length; grey++)
        {
            sum += counts[grey] * grey;
        }

        var (best, widest, below, sumBelow) = (128, -1.0, 0L, 0L);
        for (var grey = 0; grey < 255; grey++)
        {
            below += counts[grey];
            sumBelow += counts[grey] * grey;
            var above = Pixels.Length - below;
            if (below == 0 || above == 0)
            {
                continue;
            }

            var gap = (double)sumBelow / below - (double)(sum - sumBelow) / above;
            var between = gap * gap * below * above;
            (best, widest) = between > widest ? (grey + 1, between) : (best, widest);
        }

        return best;
    }

    /// <summary>Mean over a square around each pixel, by sums along rows and then columns.</summary>
    private byte[] Average(byte[] pixels, int reach)
    {
        var rows = new int[pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            var sum = 0;
            var row = y * Width;
            for (var x = -reach; x < Width; x++)
            {
                sum += x + reach < Width ? pixels[row + x + reach] : pixels[row + Width - 1];
                sum -= x - reach - 1 >= 0 ? pixels[row + x - reach - 1] : 0;
                if (x >= 0)
                {
                    rows[row + x] = sum;
                }
            }
        }

        var result = new byte[pixels.Length];
        var side = 2 * reach + 1;
        for (var x = 0; x < Width; x++)
        {
            var sum = 0;
            for (var y = -reach; y < Height; y++)
            {
                sum += rows[Math.Min(y + reach, Height - 1) * Width + x];
                sum -= y - reach - 1 >= 0 ? rows[(y - reach - 1) * Width + x] : 0;
                if (y >= 0)
                {
                    result[y * Width + x] = (byte)Math.Min(255, sum / (side * side));
                }
            }
        }

        return result;
    }
}
