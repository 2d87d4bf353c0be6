namespace TrainingDeclaration.Printing;

/// <summary>Reed–Solomon check bytes over the field used by QR codes (polynomial 0x11D).</summary>
/// <param name="count">Check bytes per block.</param>
internal sealed class ReedSolomon(int count)
{
    private static readonly byte[] Exponents = new byte[512];
    private static readonly byte[] Logarithms = new byte[256];
    private readonly byte[] _generator = MakeGenerator(count);

    static ReedSolomon()
    {
        for (int power = 0, value = 1; power < 255; power++)
        {
            Exponents[power] = Exponents[power + 255] = (byte)value;
            Logarithms[value] = (byte)power;
            value = value << 1 ^ (value > 127 ? 0x11D : 0);
        }
    }

    /// <summary>Folds one more data byte into the check bytes, which start as zeros.</summary>
    public void Divide(Span<byte> rest, byte value)
    {
        var factor = (byte)(value ^ rest[0]);
        rest[1..].CopyTo(rest);
        rest[^1] = 0;
        for (var i = 0; factor != 0 && i < rest.Length; i++)
        {
            rest[i] ^= Exponents[Logarithms[factor] + Logarithms[_generator[i]]];
        }
    }

    private static byte[] MakeGenerator(int count)
    {
        var product = new byte[count];
        product[^1] = 1;
        for (var root = 0; root < count; root++)
        {
            for (var i = 0; i < count; i++)
            {
                var times = product[i] == 0 ? (byte)0 : Exponents[Logarithms[product[i]] + root];
                product[i] = (byte)(times ^ (i + 1 < count ? product[i + 1] : 0));
            }
        }

        return product;
    }
}
