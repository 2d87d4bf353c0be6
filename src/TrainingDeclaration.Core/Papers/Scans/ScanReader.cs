using System.Globalization;
using TrainingDeclaration.Core.Files;

namespace TrainingDeclaration.Core.Papers.Scans;

/// <summary>One page of a scan as it was read.</summary>
/// <param name="Picture">PNG for showing, the right way up; null when the page could not be drawn.</param>
/// <param name="Code">Null when no code could be read.</param>
public sealed record ScannedPage(byte[]? Picture, PageCode? Code);

/// <summary>
/// Draws the pages of a scan with <c>pdftoppm</c>, a few at a time, and reads their codes. Where the program is missing or
/// cannot draw the file, the whole scan is one page without a picture, to be matched by typing its code.
/// </summary>
public static class ScanReader
{
    /// <summary>Most pages of one scan.</summary>
    public const int MostPages = 100;

    private const string Program = "pdftoppm";
    private const int AtOnce = 8;
    private const int ReadSide = 2339;
    private const int ShownSide = 1000;

    /// <summary>Whether this machine can draw the pages of scans.</summary>
    public static bool IsAvailable => OutsideProgram.IsInstalled(Program);

    /// <summary>The pages in their order. Refuses more than <see cref="MostPages"/> pages.</summary>
    public static async Task<(IReadOnlyList<ScannedPage> Pages, Refusal? Refusal)> ReadAsync(byte[] content, string contentType, CancellationToken cancel)
    {
        if (!IsAvailable || (contentType == "application/pdf" ? content : PicturePdf.Of(content, contentType)) is not { } pdf)
        {
            return ([new ScannedPage(null, null)], null);
        }

        var folder = Directory.CreateTempSubdirectory("scan-").FullName;
        try
        {
            var file = Path.Combine(folder, "scan.pdf");
            await File.WriteAllBytesAsync(file, pdf, cancel);
            var pages = new List<ScannedPage>();
            while (await DrawAsync(folder, file, pages.Count + 1, cancel) is { Count: > 0 } drawn)
            {
                if (pages.Count + drawn.Count > MostPages)
                {
                    return ([], new Refusal($"一次最多上传 {MostPages} 页，请分成几个文件。", "file"));
                }

                var codes = await CodeReader.ReadAsync(drawn, cancel);
                pages.AddRange(drawn.Select((page, i) => new ScannedPage(
                    PngFile.Write((codes[i] is { IsUpsideDown: true } ? page.Turned() : page).Reduced(ShownSide)), codes[i])));
                if (drawn.Count < AtOnce)
                {
                    break;
                }
            }

            return (pages.Count > 0 ? pages : [new ScannedPage(null, null)], null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The next pages, fewer or none at the end.</summary>
    private static async Task<List<GrayImage>> DrawAsync(string folder, string file, int first, CancellationToken cancel)
    {
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        await OutsideProgram.RunAsync(
            Program, ["-gray", "-scale-to", Number(ReadSide), "-f", Number(first), "-l", Number(first + AtOnce - 1), file, Path.Combine(folder, "page")], cancel);
        var drawn = new List<GrayImage>();
        foreach (var path in Directory.GetFiles(folder, "page*.pgm").Order(StringComparer.Ordinal))
        {
            drawn.Add(GrayImage.ReadPgm(await File.ReadAllBytesAsync(path, cancel)));
            File.Delete(path);
        }

        return drawn;
    }
}
