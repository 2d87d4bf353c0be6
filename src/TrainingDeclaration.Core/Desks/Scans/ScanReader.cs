using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>One page of a scan as it was read.</summary>
/// <param name="Picture">PNG for display, right way up; null if the page could not be drawn.</param>
/// <param name="Codes">The codes on it; more than one if there are several forms on the page.</param>
/// <param name="IsBlank">Whether there is no code and almost no ink, as on the back of a sheet.</param>
public sealed record ScannedPage(byte[]? Picture, IReadOnlyList<PageCode> Codes, bool IsBlank = false);

/// <summary>
/// Draws the pages of a scan with <c>pdftoppm</c>, a few at a time, and reads their codes. If the program is missing,
/// the whole scan is one page without a picture, to be matched by typing its code; what it cannot draw is refused.
/// </summary>
public static class ScanReader
{
    /// <summary>Maximum number of pages in one scan.</summary>
    public const int MostPages = 100;

    private const string Program = "pdftoppm";
    private const int AtOnce = 8;
    private const int ReadSide = 2339;
    private const int ShownSide = 1000;

    /// <summary>Whether this machine can draw the pages of scans.</summary>
    public static bool IsAvailable => OutsideProgram.IsInstalled(Program);

    /// <summary>The pages in order. Refuses more than <see cref="MostPages"/> pages, and what cannot be drawn, with the reason.</summary>
    public static async Task<(IReadOnlyList<ScannedPage> Pages, Refusal? Refusal)> ReadAsync(byte[] content, string contentType, CancellationToken cancel)
    {
        if (!IsAvailable)
        {
            return ([new ScannedPage(null, [])], null);
        }

        if ((contentType == "application/pdf" ? content : PicturePdf.Of(content, contentType)) is not { } pdf)
        {
            return ([], new Refusal(PicturePdf.Trouble(content, contentType), "file"));
        }

        var turns = contentType == "image/jpeg" ? PictureMarks.Turns(content) : 0;
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

                var upright = drawn.ConvertAll(page => page.Turned(turns));
                var codes = await CodeReader.ReadAsync(upright, cancel);
                pages.AddRange(upright.Select((page, i) => new ScannedPage(
                    PngFile.Write(page.Turned(codes[i].Count > 0 ? codes[i][0].Turns : 0).Reduced(ShownSide)), codes[i], codes[i].Count == 0 && page.IsBlank)));
                if (drawn.Count < AtOnce)
                {
                    break;
                }
            }

            return pages.Count > 0 ? (pages, null) : ([], new Refusal(Undrawable(content), "file"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first page as a PNG for display; null where the program is missing or the page cannot be drawn.</summary>
    public static async Task<byte[]?> PictureAsync(byte[] content, string contentType, CancellationToken cancel)
    {
        if (!IsAvailable || (contentType == "application/pdf" ? content : PicturePdf.Of(content, contentType)) is not { } pdf)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("picture-").FullName;
        try
        {
            var (file, drawn) = (Path.Combine(folder, "file.pdf"), Path.Combine(folder, "page"));
            await File.WriteAllBytesAsync(file, pdf, cancel);
            await OutsideProgram.RunAsync(Program, ["-png", "-singlefile", "-scale-to", ShownSide.ToString(CultureInfo.InvariantCulture), "-f", "1", "-l", "1", file, drawn], cancel);
            return File.Exists($"{drawn}.png") ? await File.ReadAllBytesAsync($"{drawn}.png", cancel) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Undrawable(byte[] file) => file.AsSpan().IndexOf("/Encrypt"u8) >= 0
        ? "这份 PDF 设了打开密码，无法查看。请去掉密码后重新上传。"
        : "这份文件无法显示，可能已损坏。请重新扫描，或另存为 PDF 或 JPG 后上传。";

    /// <summary>The next pages; fewer or none at the end.</summary>
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
