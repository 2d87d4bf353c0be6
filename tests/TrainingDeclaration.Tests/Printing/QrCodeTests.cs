using QRCoder;
using Shouldly;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Tests.Printing;

public sealed class QrCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    [Fact]
    public void Small_EqualsTheLibraryModuleByModule_OverRandomTexts()
    {
        var random = new Random(18004);
        using var generator = new QRCodeGenerator();
        for (var round = 0; round < 2_000; round++)
        {
            var text = "H" + new string([.. Enumerable.Range(0, random.Next(47)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            using var expected = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q, requestedVersion: 3);
            Picture(QrCode.Of(text)).ShouldBe(Picture(expected), text);
        }
    }

    [Theory]
    [InlineData("HTTPS://A.CN/V/7KQ4M9XTH3PD/1", 29)]
    [InlineData("HTTPS://XQ.EXAMPLE.GOV.CN.XX/V/7KQ4M9XTH3PD/12", 29)]
    [InlineData("HTTPS://XQ.EXAMPLE.GOV.CN.XXX/V/7KQ4M9XTH3PD/123", 33)]
    public void Size_IsThatOfVersion3ForWhatFits(string payload, int size) => QrCode.Of(payload).Size.ShouldBe(size);

    private static string Picture(QrCode code) => string.Join('\n', Enumerable.Range(0, code.Size)
        .Select(row => string.Concat(Enumerable.Range(0, code.Size).Select(column => code.IsDark(row, column) ? '#' : '.'))));

    private static string Picture(QRCodeData data) => string.Join('\n', data.ModuleMatrix.Skip(4).SkipLast(4)
        .Select(row => string.Concat(row.Cast<bool>().Skip(4).SkipLast(4).Select(dark => dark ? '#' : '.'))));
}
