using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.IntegrationTests.Papers;

/// <summary>Prints stored forms and puts the pages through a scanner: images of 110 dots per inch, joined as one PDF.</summary>
internal static class ScannedPaper
{
    private const string Dpi = "110";

    /// <summary>Skips if the external programs are missing, unless the run must be complete.</summary>
    public static void RequirePrograms()
    {
        var missing = new[] { "pdftoppm", "pdfunite", "zbarimg" }.Where(name => !OutsideProgram.IsInstalled(name)).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("REQUIRE_ALL") == "1")
        {
            throw new InvalidOperationException($"REQUIRE_ALL=1, but these are missing: {string.Join(", ", missing)}. Install poppler-utils and zbar-tools.");
        }

        Skip.If(missing.Count > 0, $"Install poppler-utils and zbar-tools to run this test; missing: {string.Join(", ", missing)}.");
    }

    /// <summary>The stored PDF of a form's submission.</summary>
    public static Task<byte[]> PrintAsync(TestSite site, string key, int version = 1) => site.InScopeAsync(async services =>
    {
        var paper = await PaperAsync(services.GetRequiredService<Core.Data.AppDbContext>(), key, version);
        await using var stream = await services.GetRequiredService<FileStore>().OpenAsync(paper.PdfHash);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    });

    /// <summary>The first page of a form with a code for which no paper exists, but with a correct check character.</summary>
    public static Task<byte[]> PrintUnknownAsync(TestSite site, string key) => site.DbAsync(async db =>
    {
        var sheet = SheetJson.Read((await PaperAsync(db, key, 1)).SheetJson);
        var code = CheckCode.Create();
        return PdfEngine.Render(sheet, new SheetFooter { VerifyAddress = $"HTTPS://127.0.0.1:5080/V/{code}", Code = CheckCode.Display(code), Number = "XQ2022-33-9999　v1", Note = "扫描二维码核对。" });
    });

    /// <summary>The pages as images.</summary>
    public static async Task<IReadOnlyList<GrayImage>> ScanAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("scanner-").FullName;
        var file = Path.Combine(folder, "print.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        (await OutsideProgram.RunAsync("pdftoppm", ["-r", Dpi, "-gray", file, Path.Combine(folder, "page")], default)).ShouldNotBeNull();
        var pages = Directory.GetFiles(folder, "page*.pgm").Order(StringComparer.Ordinal).Select(path => GrayImage.ReadPgm(File.ReadAllBytes(path))).ToList();
        Directory.Delete(folder, recursive: true);
        return pages;
    }

    /// <summary>The images as one PDF.</summary>
    public static async Task<byte[]> JoinAsync(IEnumerable<GrayImage> pages)
    {
        var folder = Directory.CreateTempSubdirectory("scanner-").FullName;
        var files = new List<string>();
        foreach (var page in pages)
        {
            files.Add(Path.Combine(folder, $"{files.Count:D3}.pdf"));
            await File.WriteAllBytesAsync(files[^1], PicturePdf.Of(PngFile.Write(page), "image/png").ShouldNotBeNull());
        }

        var joined = Path.Combine(folder, "joined.pdf");
        (await OutsideProgram.RunAsync("pdfunite", [.. files, joined], default)).ShouldNotBeNull();
        var bytes = await File.ReadAllBytesAsync(joined);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static Task<Paper> PaperAsync(Core.Data.AppDbContext db, string key, int version) =>
        db.Papers.SingleAsync(p => p.Kind == PaperKind.Form && p.Version == version && db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId));
}
