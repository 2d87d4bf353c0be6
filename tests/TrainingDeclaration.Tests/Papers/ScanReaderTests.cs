using System.Text;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Papers;

public sealed class ScanReaderTests
{
    private const string Png = "image/png";

    [SkippableTheory]
    [InlineData("application/pdf", "")]
    [InlineData("image/jpeg", "-jpeg")]
    [InlineData(Png, "-png")]
    public async Task Read_EveryKind_GivesPictureAndCode(string type, string option)
    {
        RequirePrograms();
        var code = CheckCode.Create();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, PdfEngine.Render(OwnSheets.All["demand-form-d1"], SampleForms.Footer with { VerifyAddress = "HTTPS://XQ.EXAMPLE.ORG/V/" + code }));
        if (option.Length > 0)
        {
            OutsideProgram.Run("pdftoppm", "poppler-utils", "-r", "150", option, "-f", "1", "-l", "1", "-singlefile", file, file);
            file += option == "-png" ? ".png" : ".jpg";
        }

        var (pages, refusal) = await ScanReader.ReadAsync(await File.ReadAllBytesAsync(file), type, default);

        refusal.ShouldBeNull();
        pages[0].Codes.ShouldBe([new PageCode(code, 1, 0)]);
        pages[0].Picture.ShouldNotBeNull().Length.ShouldBeInRange(10_000, 1_000_000);
    }

    [SkippableFact]
    public async Task Read_NotDrawable_IsRefusedWithTheWayOut()
    {
        RequirePrograms();
        foreach (var (content, type) in new[] { ("%PDF-1.7 broken", "application/pdf"), ("broken", Png), ("\u00FF\u00D8\u00FF broken", "image/jpeg") })
        {
            (await ScanReader.ReadAsync(Encoding.Latin1.GetBytes(content), type, default)).Refusal.ShouldNotBeNull().Message.ShouldContain("重新扫描");
        }
    }

    [SkippableFact]
    public async Task Read_PageUpsideDown_IsTurnedForShowing()
    {
        RequirePrograms();
        var image = new GrayImage(3, 2, [0, 50, 100, 150, 200, 250]);

        image.Turned().Pixels.ShouldBe([250, 200, 150, 100, 50, 0]);
        image.Reduced(3).ShouldBeSameAs(image);
        var pdf = PicturePdf.Of(PngFile.Write(image), Png).ShouldNotBeNull();
        (await ScanReader.ReadAsync(pdf, "application/pdf", default)).Pages.Count.ShouldBe(1);
    }

    [Fact]
    public void PicturePdf_TransparentOrHugePicture_IsNotWrapped()
    {
        var png = PngFile.Write(new GrayImage(2, 2, new byte[4]));
        PicturePdf.Of(png, Png).ShouldNotBeNull();

        png[25] = 6; // colour type: with transparency
        PicturePdf.Of(png, Png).ShouldBeNull();
        png[25] = 0;
        png[17] = 0xFF; // a width of millions
        PicturePdf.Of(png, Png).ShouldBeNull();
    }

    private static void RequirePrograms()
    {
        OutsideProgram.Run("pdftoppm", "poppler-utils", "-v");
        OutsideProgram.Run("zbarimg", "zbar-tools", "--version");
    }
}
