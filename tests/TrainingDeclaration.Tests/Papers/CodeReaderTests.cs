using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Papers;

public sealed class CodeReaderTests
{
    private const int Dpi = 300;

    [SkippableTheory]
    [InlineData(true, false, 30, 30)]
    [InlineData(true, true, 100, 99)]
    [InlineData(false, false, 30, 30)]
    [InlineData(false, true, 100, 95)]
    public async Task Read_FaxedPages_FindsNearlyAllCodesAndNeverAWrongOne(bool isFine, bool isBad, int rounds, int least)
    {
        var random = new Random(20220615);
        var sent = new List<string>();
        var received = new List<GrayImage>();
        for (var i = 0; i < 5; i++)
        {
            var code = CheckCode.Create();
            var page = Print(OwnSheets.All["demand-form-d1"], code);
            for (var j = 0; j < rounds / 5; j++)
            {
                sent.Add(code);
                received.Add(new FaxLine(random, isFine, isBad).Send(page, Dpi));
            }
        }

        var read = await CodeReader.ReadAsync(received, CancellationToken.None);

        read.Select((codes, i) => codes.Any(code => code.Code != sent[i])).ShouldNotContain(true);
        read.Count(codes => codes.Count > 0).ShouldBeGreaterThanOrEqualTo(least);
    }

    private static GrayImage Print(Sheet sheet, string code)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(sheet, SampleForms.Footer with { VerifyAddress = "HTTPS://XQ.EXAMPLE.ORG/V/" + code, Code = CheckCode.Display(code) }));
        OutsideProgram.Run("pdftoppm", "poppler-utils", "-r", $"{Dpi}", "-gray", "-f", "1", "-l", "1", "-singlefile", path, path);
        OutsideProgram.Run("zbarimg", "zbar-tools", "--version");
        var page = GrayImage.ReadPgm(File.ReadAllBytes(path + ".pgm"));
        File.Delete(path);
        File.Delete(path + ".pgm");
        return page;
    }
}
