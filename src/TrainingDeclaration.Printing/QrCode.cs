using QRCoder;

namespace TrainingDeclaration.Printing;

/// <summary>The modules of a QR code with error correction Q, without the quiet zone.</summary>
public sealed class QrCode
{
    private const int QuietZone = 4;
    private readonly bool[,] _dark;

    private QrCode(bool[,] dark) => _dark = dark;

    /// <summary>Modules per side: 29 for a payload of 30 to 47 upper-case characters.</summary>
    public int Size => _dark.GetLength(0);

    /// <summary>Whether a module is dark.</summary>
    public bool IsDark(int row, int column) => _dark[row, column];

    /// <summary>
    /// Encodes a text. Upper-case letters, digits and <c>$%*+-./:</c> make the small alphanumeric code, which
    /// survives a poor fax at 22 mm; other characters work but make a denser one.
    /// </summary>
    public static QrCode Of(string payload) => new(SmallQrCode.Fits(payload) ? Small(payload) : ByLibrary(payload));

    private static bool[,] Small(string payload)
    {
        var rows = SmallQrCode.Encode(payload);
        var dark = new bool[SmallQrCode.Size, SmallQrCode.Size];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows.Length; column++)
            {
                dark[row, column] = (rows[row] >> column & 1) == 1;
            }
        }

        return dark;
    }

    private static bool[,] ByLibrary(string payload)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(payload, QRCodeGenerator.ECCLevel.Q);
        var matrix = data.ModuleMatrix;
        var size = matrix.Count - 2 * QuietZone;
        var dark = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                dark[row, column] = matrix[row + QuietZone][column + QuietZone];
            }
        }

        return dark;
    }

    /// <summary>The dark modules as horizontal bars one module high: row, first column, length.</summary>
    internal IEnumerable<(int Row, int Column, int Length)> Bars()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var start = column;
                while (column < Size && _dark[row, column])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (row, start, column - start);
                }
            }
        }
    }
}
