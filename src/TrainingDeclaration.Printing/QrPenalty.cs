using System.Numerics;

namespace TrainingDeclaration.Printing;

/// <summary>How hard a mask makes a <see cref="SmallQrCode"/> to read (ISO/IEC 18004, 7.8.3): the lowest penalty is chosen.</summary>
internal static class QrPenalty
{
    private const uint All = (1u << SmallQrCode.Size) - 1;

    /// <summary>Dark and light modules that look like a finder with its margin before or after it.</summary>
    private static readonly uint[] LikeFinders = [0b1011101_0000, 0b0000_1011101];

    /// <summary>The penalty of modules given as lines of bits, and again as columns.</summary>
    public static int Of(ReadOnlySpan<uint> rows, ReadOnlySpan<uint> columns)
    {
        var (penalty, dark) = (0, 0);
        for (var i = 0; i < SmallQrCode.Size; i++)
        {
            dark += BitOperations.PopCount(rows[i]);
            penalty += LinePenalty(rows[i]) + LinePenalty(columns[i]);
            if (i > 0)
            {
                var same = ~(rows[i] ^ rows[i - 1]); // two-by-two blocks
                var flat = ~(rows[i] ^ rows[i] >> 1) & same & same >> 1 & All >> 1;
                penalty += 3 * BitOperations.PopCount(flat);
            }
        }

        return penalty + 10 * (Math.Abs(dark * 100 / (SmallQrCode.Size * SmallQrCode.Size) - 50) / 5);
    }

    private static int LinePenalty(uint line)
    {
        // Bit n is set where modules n to n + 4 are alike: a run of five costs 3, each further module 1.
        var alike = ~(line ^ line >> 1) & All >> 1;
        var five = alike & alike >> 1 & alike >> 2 & alike >> 3;
        var penalty = BitOperations.PopCount(five) + 2 * BitOperations.PopCount(five & ~(five << 1));
        foreach (var pattern in LikeFinders)
        {
            var found = All >> 10;
            for (var bit = 0; bit < 11; bit++)
            {
                found &= (pattern >> bit & 1) == 1 ? line >> bit : ~line >> bit;
            }

            penalty += 40 * BitOperations.PopCount(found);
        }

        return penalty;
    }
}
