using TrainingDeclaration.Core.Desks.Scans;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>
/// What a fax does to a page: it is skewed, blurred by the printer, sampled at 204 × 196 or 204 × 98 dots per inch in
/// black and white, with noise, a wandering threshold, specks, and lost lines.
/// </summary>
internal sealed class FaxLine(Random random, bool isFine, bool isBad)
{
    private const double Dpi = 204;
    private readonly double _vertical = isFine ? 196 : 98;

    /// <summary>The page as the other side receives it, with square dots.</summary>
    public GrayImage Send(GrayImage page, double dpi)
    {
        var angle = (random.NextDouble() * 2 - 1) * (isBad ? 2.4 : 1.5) * Math.PI / 180;
        var (sin, cos) = Math.SinCos(angle);
        var (width, height) = ((int)(page.Width / dpi * Dpi), (int)(page.Height / dpi * _vertical));
        var (stepX, stepY) = (dpi / Dpi, dpi / _vertical);
        var phase = random.NextDouble() * 6;
        var dots = new byte[width * height];
        Array.Fill(dots, (byte)255);

        // Only the part with the code is worth the test's time; the rest stays white paper.
        for (var y = height * 4 / 5; y < height; y++)
        {
            for (var x = 0; x < width / 2; x++)
            {
                var (px, py) = (x * stepX - page.Width / 2.0, y * stepY - page.Height / 2.0);
                var grey = Sample(page, px * cos - py * sin + page.Width / 2.0, px * sin + py * cos + page.Height / 2.0, stepX, stepY);
                var threshold = 128 + 22 * Math.Sin(phase + y / 70.0 + x / 400.0);
                grey += (random.NextDouble() + random.NextDouble() - 1) * (isBad ? 70 : 35);
                var isInk = grey < threshold;
                dots[y * width + x] = (byte)((random.NextDouble() < (isBad ? 0.008 : 0.001) ? !isInk : isInk) ? 0 : 255);
            }
        }

        LoseLines(dots, width, height);
        return isFine ? new GrayImage(width, height, dots) : Square(dots, width, height);
    }

    /// <summary>Mean of the printed page over the dot, a little larger than the dot: ink spreads.</summary>
    private double Sample(GrayImage page, double x, double y, double stepX, double stepY)
    {
        var (reachX, reachY) = (stepX * (isBad ? 1.1 : 0.8), stepY * (isBad ? 0.9 : 0.7));
        var (sum, count) = (0.0, 0);
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                var (column, row) = ((int)(x + i * reachX / 2), (int)(y + j * reachY / 2));
                sum += column >= 0 && row >= 0 && column < page.Width && row < page.Height ? page.Pixels[row * page.Width + column] : 255;
                count++;
            }
        }

        return sum / count;
    }

    private void LoseLines(byte[] dots, int width, int height)
    {
        for (var lost = isBad ? height / 60 : height / 600; lost > 0; lost--)
        {
            var row = random.Next(1, height);
            if (random.Next(2) == 0)
            {
                dots.AsSpan((row - 1) * width, width).CopyTo(dots.AsSpan(row * width)); // the previous line repeated
            }
            else
            {
                dots.AsSpan(row * width + random.Next(width / 2), width / 2).Fill((byte)(random.Next(2) * 255));
            }
        }
    }

    private static GrayImage Square(byte[] dots, int width, int height)
    {
        var doubled = new byte[width * height * 2];
        for (var y = 0; y < height * 2; y++)
        {
            dots.AsSpan(y / 2 * width, width).CopyTo(doubled.AsSpan(y * width));
        }

        return new GrayImage(width, height * 2, doubled);
    }
}
