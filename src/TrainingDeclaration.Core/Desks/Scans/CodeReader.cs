using System.Xml.Linq;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>What the code on a scanned page says.</summary>
/// <param name="Code">Check code of 12 characters whose check character is right.</param>
/// <param name="Page">Page of the paper, from 1; null if the code names none.</param>
/// <param name="Turns">Quarter turns clockwise that put the page upright, 0 to 3.</param>
public sealed record PageCode(string Code, int? Page, int Turns)
{
    /// <summary>Whether the page lies the wrong way round.</summary>
    public bool IsUpsideDown => Turns == 2;
}

/// <summary>
/// Reads the QR codes of scanned or faxed pages with <c>zbarimg</c>. What it cannot read as is, it cleans, enlarges
/// and tries again; this reads even a bad fax, and never wrongly, because the check character decides.
/// </summary>
public static class CodeReader
{
    private const string Program = "zbarimg";
    private const int NothingFound = 4;

    // Every page is also read as a whole, because two forms may be on one page; parts of it are read enlarged.
    private static readonly Func<GrayImage, GrayImage>[] Looks = [page => page, page => page.Crop(0, 0.5, 0.5, 1), page => page.Crop(0.5, 0.5, 1, 1)];

    // The code is at the bottom left; on a page scanned upside down it is at the top right.
    private static readonly Func<GrayImage, GrayImage>[] Attempts =
    [
        Foot,
        page => Foot(page).Cleaned(1),
        page => Foot(page).Doubled().Cleaned(2),
        page => Foot(page).Cleaned(2),
        page => Foot(page).Doubled().Cleaned(3),
        page => Head(page).Cleaned(1),
        page => Head(page).Doubled().Cleaned(2),
        page => page.Cleaned(1),
    ];

    /// <summary>Whether this machine can read codes from images.</summary>
    public static bool IsAvailable => OutsideProgram.IsInstalled(Program);

    /// <summary>The codes of each page, in the order found; several if there are several forms on a page, none if none could be read.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<PageCode>>> ReadAsync(IReadOnlyList<GrayImage> pages, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var found = pages.Select(_ => new List<PageCode>()).ToList();
        var folder = Directory.CreateTempSubdirectory("scan-").FullName;
        try
        {
            foreach (var look in IsAvailable ? Looks : [])
            {
                await LookAsync(folder, pages, [.. Enumerable.Range(0, pages.Count).Where(i => look == Looks[0] || IsWide(pages[i]))], look, found, cancel);
            }

            foreach (var attempt in IsAvailable ? Attempts : [])
            {
                await LookAsync(folder, pages, [.. Enumerable.Range(0, pages.Count).Where(i => found[i].Count == 0)], attempt, found, cancel);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return found;
    }

    private static async Task LookAsync(
        string folder, IReadOnlyList<GrayImage> pages, List<int> wanted, Func<GrayImage, GrayImage> look, List<List<PageCode>> found, CancellationToken cancel)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        foreach (var i in wanted)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.pgm"), look(pages[i]).ToPgm(), cancel);
        }

        foreach (var (i, code) in await RunAsync(folder, wanted, cancel))
        {
            if (found[i].TrueForAll(known => known.Code != code.Code))
            {
                found[i].Add(code);
            }
        }
    }

    /// <summary>Whether there may be two forms side by side.</summary>
    private static bool IsWide(GrayImage page) => page.Width > page.Height;

    private static GrayImage Foot(GrayImage page) => page.Crop(0, 0.8, 0.5, 1);

    private static GrayImage Head(GrayImage page) => page.Crop(0.5, 0, 1, 0.2);

    private static async Task<List<(int Page, PageCode Code)>> RunAsync(string folder, List<int> unread, CancellationToken cancel)
    {
        string[] options = ["--quiet", "--nodbus", "--xml", "-Sdisable", "-Sqrcode.enable"];
        var output = await OutsideProgram.RunAsync(Program, [.. options, .. unread.Select(i => Path.Combine(folder, $"{i}.pgm"))], cancel, NothingFound);
        var codes = new List<(int, PageCode)>();
        if (output is null || !output.Contains('<', StringComparison.Ordinal))
        {
            return codes;
        }

        XNamespace barcodes = "http://zbar.sourceforge.net/2008/barcode";
        foreach (var source in XDocument.Parse(output).Descendants(barcodes + "source"))
        {
            var page = int.Parse(Path.GetFileNameWithoutExtension((string)source.Attribute("href")!), System.Globalization.CultureInfo.InvariantCulture); // our file
            foreach (var symbol in source.Descendants(barcodes + "symbol"))
            {
                if (Understand(symbol.Value, Turns((string?)symbol.Attribute("orientation"))) is { } code)
                {
                    codes.Add((page, code));
                }
            }
        }

        return codes;
    }

    private static int Turns(string? orientation) => orientation switch
    {
        "LEFT" => 1,
        "DOWN" => 2,
        "RIGHT" => 3,
        _ => 0,
    };

    /// <summary>The payload of one of our codes; any other QR code on the page is ignored.</summary>
    private static PageCode? Understand(string payload, int turns)
    {
        if (!payload.Contains("/V/", StringComparison.OrdinalIgnoreCase) || CheckCode.Read(CheckCode.FromScan(payload)) is not { } code)
        {
            return null;
        }

        return new PageCode(code, int.TryParse(payload[(payload.LastIndexOf('/') + 1)..], out var page) ? page : null, turns);
    }
}
