namespace TrainingDeclaration.Printing;

/// <summary>
/// The one code that every page carries: version 3, error correction Q, alphanumeric (ISO/IEC 18004), at most
/// <see cref="Capacity"/> characters. It is on hundreds of pages, so its lines are bits of an integer, and everything
/// that does not depend on the text is made once. The library encodes all other texts; a test compares the two module by module.
/// </summary>
internal static class SmallQrCode
{
    /// <summary>Modules per side.</summary>
    public const int Size = 29;

    /// <summary>Maximum number of characters.</summary>
    public const int Capacity = 47;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Blocks = 2;
    private const int BlockData = 17;
    private const int BlockCorrection = 18;
    private const int Timing = 6;
    private const int MaskCount = 8;

    private static readonly ReedSolomon Correction = new(BlockCorrection);
    private static readonly bool[,] IsFunction = new bool[Size, Size];
    private static readonly uint[] Pattern = new uint[Size];
    private static readonly int[] Places; // row × Size + column
    private static readonly uint[][] Masks = new uint[MaskCount][];
    private static readonly uint[][] TurnedMasks = new uint[MaskCount][];

    static SmallQrCode()
    {
        DrawFunctions();
        Places = [.. Zigzag()];
        for (var mask = 0; mask < MaskCount; mask++)
        {
            Masks[mask] = MakeMask(mask);
            TurnedMasks[mask] = Turned(Masks[mask]);
        }
    }

    /// <summary>Whether this class can encode the text.</summary>
    public static bool Fits(string text) => text.Length <= Capacity && text.All(Alphabet.Contains);

    /// <summary>Rows of modules from the top; bit n is column n, set = dark.</summary>
    public static uint[] Encode(string text)
    {
        Span<byte> words = stackalloc byte[Blocks * (BlockData + BlockCorrection)];
        Interleave(Data(text), words);
        var plain = (uint[])Pattern.Clone();
        for (var bit = 0; bit < words.Length * 8; bit++)
        {
            if ((words[bit / 8] >> (7 - bit % 8) & 1) == 1)
            {
                plain[Places[bit] / Size] |= 1u << Places[bit] % Size;
            }
        }

        var turned = Turned(plain);
        var (best, least) = (0, int.MaxValue);
        Span<uint> rows = stackalloc uint[Size];
        Span<uint> columns = stackalloc uint[Size];
        for (var mask = 0; mask < MaskCount; mask++)
        {
            Invert(plain, Masks[mask], rows);
            Invert(turned, TurnedMasks[mask], columns);
            var penalty = QrPenalty.Of(rows, columns);
            if (penalty < least)
            {
                (best, least) = (mask, penalty);
            }
        }

        Invert(plain, Masks[best], plain);
        return plain;
    }

    private static void Invert(ReadOnlySpan<uint> lines, ReadOnlySpan<uint> mask, Span<uint> result)
    {
        for (var i = 0; i < Size; i++)
        {
            result[i] = lines[i] ^ mask[i];
        }
    }

    /// <summary>The columns as lines.</summary>
    private static uint[] Turned(ReadOnlySpan<uint> rows)
    {
        var columns = new uint[Size];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                columns[x] |= (rows[y] >> x & 1) << y;
            }
        }

        return columns;
    }

    private static byte[] Data(string text)
    {
        var data = new byte[Blocks * BlockData];
        var at = 0;
        void Put(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++)
            {
                data[at / 8] |= (byte)((value >> bit & 1) << (7 - at % 8));
            }
        }

        Put(0b0010, 4);
        Put(text.Length, 9);
        for (var i = 0; i + 1 < text.Length; i += 2)
        {
            Put(Alphabet.IndexOf(text[i]) * Alphabet.Length + Alphabet.IndexOf(text[i + 1]), 11);
        }

        if (text.Length % 2 == 1)
        {
            Put(Alphabet.IndexOf(text[^1]), 6);
        }

        var used = Math.Min(at + 4, data.Length * 8); // the terminator is zero
        var fill = (byte)0xEC;
        for (var i = (used + 7) / 8; i < data.Length; i++, fill ^= 0xEC ^ 0x11)
        {
            data[i] = fill;
        }

        return data;
    }

    private static void Interleave(byte[] data, Span<byte> words)
    {
        Span<byte> rest = stackalloc byte[BlockCorrection];
        for (var block = 0; block < Blocks; block++)
        {
            rest.Clear();
            for (var i = 0; i < BlockData; i++)
            {
                var value = data[block * BlockData + i];
                words[i * Blocks + block] = value;
                Correction.Divide(rest, value);
            }

            for (var i = 0; i < BlockCorrection; i++)
            {
                words[(BlockData + i) * Blocks + block] = rest[i];
            }
        }
    }

    private static void DrawFunctions()
    {
        void Set(int row, int column, bool dark)
        {
            IsFunction[row, column] = true;
            Pattern[row] |= dark ? 1u << column : 0;
        }

        void Square(int row, int column, int reach, Func<int, bool> isDark)
        {
            for (var y = Math.Max(0, row - reach); y <= Math.Min(Size - 1, row + reach); y++)
            {
                for (var x = Math.Max(0, column - reach); x <= Math.Min(Size - 1, column + reach); x++)
                {
                    Set(y, x, isDark(Math.Max(Math.Abs(y - row), Math.Abs(x - column))));
                }
            }
        }

        for (var i = 0; i < Size; i++)
        {
            Set(Timing, i, i % 2 == 0);
            Set(i, Timing, i % 2 == 0);
        }

        Square(3, 3, 4, ring => ring is not (2 or 4));
        Square(3, Size - 4, 4, ring => ring is not (2 or 4));
        Square(Size - 4, 3, 4, ring => ring is not (2 or 4));
        Square(Size - 7, Size - 7, 2, ring => ring != 1);
        for (var i = 0; i < 9; i++)
        {
            IsFunction[8, i] = IsFunction[i, 8] = true;
            IsFunction[8, Size - 1 - Math.Min(i, 7)] = IsFunction[Size - 1 - Math.Min(i, 7), 8] = true;
        }

        Set(Size - 8, 8, dark: true);
    }

    private static IEnumerable<int> Zigzag()
    {
        var upwards = true;
        for (var right = Size - 1; right > 0; right -= 2, upwards = !upwards)
        {
            right -= right == Timing ? 1 : 0;
            for (var i = 0; i < Size; i++)
            {
                var row = upwards ? Size - 1 - i : i;
                for (var column = right; column > right - 2; column--)
                {
                    if (!IsFunction[row, column])
                    {
                        yield return row * Size + column;
                    }
                }
            }
        }
    }

    private static uint[] MakeMask(int mask)
    {
        var rows = new uint[Size];
        foreach (var place in Places)
        {
            rows[place / Size] |= IsInverted(mask, place / Size, place % Size) ? 1u << place % Size : 0;
        }

        var format = Format(mask);
        for (var bit = 0; bit < 15; bit++)
        {
            var dark = (uint)(format >> bit & 1);
            var (row, column) = bit switch { < 6 => (bit, 8), < 8 => (bit + 1, 8), 8 => (8, 7), _ => (8, 14 - bit) };
            rows[row] |= dark << column;
            (row, column) = bit < 8 ? (8, Size - 1 - bit) : (Size - 15 + bit, 8);
            rows[row] |= dark << column;
        }

        return rows;
    }

    private static bool IsInverted(int mask, int y, int x) => mask switch
    {
        0 => (y + x) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (y + x) % 3 == 0,
        4 => (y / 2 + x / 3) % 2 == 0,
        5 => y * x % 2 + y * x % 3 == 0,
        6 => (y * x % 2 + y * x % 3) % 2 == 0,
        _ => ((y + x) % 2 + y * x % 3) % 2 == 0,
    };

    /// <summary>Level Q and the mask with their ten check bits.</summary>
    private static int Format(int mask)
    {
        var data = 0b11 << 3 | mask;
        var rest = data << 10;
        for (var bit = 14; bit >= 10; bit--)
        {
            rest ^= (rest >> bit & 1) * (0x537 << (bit - 10));
        }

        return (data << 10 | rest) ^ 0x5412;
    }
}
