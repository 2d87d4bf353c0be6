using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Papers;

/// <summary>Scans as copiers, fax machines and telephones make them.</summary>
public abstract class FieldScanTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoForms_OnOnePage_AreBothFoundAndFlagged(bool sideBySide)
    {
        var (one, other) = (await PageAsync("左边的班"), await PageAsync("右边的班"));

        var page = await UploadAsync("a3.pdf", await ScannedPaper.JoinAsync([sideBySide ? Beside(one, other) : Above(one, other), await PageAsync("第三个班")]));

        page.Text.ShouldContain("共 2 页，3 份");
        var rows = page.Table("已分出的表");
        rows.Select(row => row["扫描页"]).ShouldBe(["第 1 页", "第 2 页", "第 1 页"], ignoreOrder: true);
        rows.Where(row => row["留意"].Contains("一页上有两个查验码", StringComparison.Ordinal)).Select(row => row["扫描页"]).ShouldBe(["第 1 页", "第 1 页"]);
        page.Text.ShouldContain("2 处需要留意");
    }

    [SkippableFact]
    public async Task BlankBacks_AreFoldedAway_AndCanBePutBack()
    {
        var front = await PageAsync("双面扫描的班");
        var back = Speckled(front.Width, front.Height);

        var page = await UploadAsync("duplex.pdf", await ScannedPaper.JoinAsync([front, back, await PageAsync("下一个班"), back]));

        page.Done.ShouldContain("2 页空白");
        page.Text.ShouldContain("没有需要留意的");
        page.Table("已搁置").Select(row => (row["扫描页"], row["原因"])).ShouldBe([("第 2 页", "空白页（自动识别）"), ("第 4 页", "空白页（自动识别）")]);
        var again = await page.Form("把第 2 页放回核对").SubmitAsync();
        again.Document.QuerySelectorAll("[id^=page-]").Single().TextContent.ShouldContain("第 2 页");
    }

    [SkippableFact]
    public async Task PageWithOneLine_IsNotBlank()
    {
        var front = await PageAsync("有一行字的班");
        var line = Speckled(front.Width, front.Height);
        for (var y = 200; y < 216; y++)
        {
            line.Pixels.AsSpan((y * line.Width) + 150, 300).Fill(20);
        }

        var page = await UploadAsync("line.pdf", await ScannedPaper.JoinAsync([front, line]));

        page.Text.ShouldContain("1 处需要留意");
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task SidewaysPage_IsShownUprightByItsCode(int quarters)
    {
        var front = await PageAsync("横放的班");

        var page = await UploadAsync("sideways.pdf", await ScannedPaper.JoinAsync([Turned(front, quarters)]));

        page.Table("已分出的表").Count.ShouldBe(1);
        var shown = await ShownAsync(page);
        (shown.Height > shown.Width).ShouldBeTrue();
        var code = Darkness(shown.Crop(0, 0.8, 0.5, 1));
        code.ShouldBeGreaterThan(Darkness(shown.Crop(0.5, 0.8, 1, 1)), "the code is at the bottom left");
        code.ShouldBeGreaterThan(Darkness(shown.Crop(0.5, 0, 1, 0.2)), "upside down it would be at the top right");
    }

    [SkippableTheory]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(1, false)]
    public async Task PhotographHeldSideways_IsTurnedByWhatItSays(byte orientation, bool turns)
    {
        var blank = new GrayImage(600, 400, [.. Enumerable.Repeat((byte)255, 240_000)]);
        blank.Pixels.AsSpan(0, 60_000).Clear();

        var page = await UploadAsync("photo.jpg", WithOrientation(await JpegAsync(blank), orientation));

        var shown = await ShownAsync(page);
        (shown.Height > shown.Width).ShouldBe(turns);
    }

    [SkippableFact]
    public async Task FaxWithFewLines_IsShownInItsTrueProportion()
    {
        var front = await PageAsync("传真的班");
        var halved = new GrayImage(front.Width, front.Height / 2, [.. Enumerable.Range(0, front.Height / 2).SelectMany(row => front.Pixels.AsSpan(row * 2 * front.Width, front.Width).ToArray())]);

        var page = await UploadAsync("fax.png", WithResolution(PngFile.Write(halved), 8031, 3858));

        var shown = await ShownAsync(page);
        (shown.Height / (double)shown.Width).ShouldBeInRange(1.3, 1.6);
    }

    [SkippableTheory]
    [InlineData("fax.tif", "II*\0\u0008\0\0\0", "TIFF")]
    [InlineData("fax.tiff", "MM\0*\0\0\0\u0008", "TIFF")]
    public async Task Tiff_IsRefusedWithTheWayOut(string name, string content, string reason)
    {
        var page = await UploadAsync(name, System.Text.Encoding.Latin1.GetBytes(content));

        page.Errors.Single().ShouldContain(reason);
        page.Errors.Single().ShouldContain("另存为 PDF 或 JPG");
    }

    [SkippableTheory]
    [InlineData(25, 6, "带透明")]
    [InlineData(28, 1, "隔行")]
    public async Task PngThatCannotBeShown_IsRefusedWithTheReason(int place, byte value, string reason)
    {
        var png = PngFile.Write(new GrayImage(40, 40, new byte[1600]));
        png[place] = value;

        var page = await UploadAsync("scan.png", png);

        page.Errors.Single().ShouldContain(reason);
        page.Errors.Single().ShouldContain("另存为 JPG 或 PDF");
    }

    [SkippableFact]
    public async Task PdfWithAPassword_IsRefusedWithTheReason()
    {
        using var stream = typeof(FieldScanTests).Assembly.GetManifestResourceStream("pdf/locked.pdf").ShouldNotBeNull();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);

        (await UploadAsync("locked.pdf", memory.ToArray())).Errors.Single().ShouldContain("设了打开密码");
    }

    private async Task<WebPage> UploadAsync(string name, byte[] file)
    {
        ScannedPaper.RequirePrograms();
        var desk = await Site.SignInAsync("zj.dept");
        return await (await desk.GetAsync("/papers")).Form("上传并分份").Attach("扫描件", name, file).SubmitAsync();
    }

    /// <summary>The picture of the only page of a scan, as the program keeps it.</summary>
    private Task<GrayImage> ShownAsync(WebPage page) => Site.InScopeAsync(async services =>
    {
        var id = Guid.Parse(page.Address.Split('/')[^1]);
        var hash = await services.GetRequiredService<AppDbContext>().ScanPages.Where(one => one.ScanId == id).Select(one => one.PictureHash).SingleAsync();
        await using var stream = await services.GetRequiredService<FileStore>().OpenAsync(hash.ShouldNotBeNull());
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        var folder = Directory.CreateTempSubdirectory("scanner-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.pdf"), PicturePdf.Of(memory.ToArray(), "image/png").ShouldNotBeNull());
        (await OutsideProgram.RunAsync("pdftoppm", ["-r", "72", "-gray", "-singlefile", Path.Combine(folder, "page.pdf"), Path.Combine(folder, "page")], default)).ShouldNotBeNull();
        var picture = GrayImage.ReadPgm(await File.ReadAllBytesAsync(Path.Combine(folder, "page.pgm")));
        Directory.Delete(folder, recursive: true);
        return picture;
    });

    private async Task<GrayImage> PageAsync(string theme)
    {
        ScannedPaper.RequirePrograms();
        return (await ScannedPaper.ScanAsync(await ScannedPaper.PrintAsync(Site, await Site.ReportedAsync(theme))))[0];
    }

    private static GrayImage Beside(GrayImage left, GrayImage right)
    {
        var pixels = new byte[(left.Width + right.Width) * left.Height];
        for (var y = 0; y < left.Height; y++)
        {
            left.Pixels.AsSpan(y * left.Width, left.Width).CopyTo(pixels.AsSpan(y * (left.Width + right.Width)));
            right.Pixels.AsSpan(y * right.Width, right.Width).CopyTo(pixels.AsSpan((y * (left.Width + right.Width)) + left.Width));
        }

        return new GrayImage(left.Width + right.Width, left.Height, pixels);
    }

    private static GrayImage Above(GrayImage top, GrayImage bottom) => new(top.Width, top.Height + bottom.Height, [.. top.Pixels, .. bottom.Pixels]);

    private static GrayImage Turned(GrayImage page, int quarters)
    {
        var pixels = new byte[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                pixels[quarters == 1 ? (x * page.Height) + page.Height - 1 - y : ((page.Width - 1 - x) * page.Height) + y] = page.Pixels[(y * page.Width) + x];
            }
        }

        return new GrayImage(page.Height, page.Width, pixels);
    }

    /// <summary>An empty page as a scanner sees it: greyish, with dust.</summary>
    private static GrayImage Speckled(int width, int height)
    {
        var random = new Random(82);
        var pixels = new byte[width * height];
        random.NextBytes(pixels);
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(240 + (pixels[i] % 12));
        }

        for (var i = 0; i < 30; i++)
        {
            pixels[random.Next(pixels.Length)] = 30;
        }

        return new GrayImage(width, height, pixels);
    }

    private static double Darkness(GrayImage page) => page.Pixels.Average(pixel => 255 - pixel);

    private static async Task<byte[]> JpegAsync(GrayImage page)
    {
        var folder = Directory.CreateTempSubdirectory("scanner-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.pdf"), PicturePdf.Of(PngFile.Write(page), "image/png").ShouldNotBeNull());
        (await OutsideProgram.RunAsync("pdftoppm", ["-r", "72", "-jpeg", "-singlefile", Path.Combine(folder, "page.pdf"), Path.Combine(folder, "page")], default)).ShouldNotBeNull();
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "page.jpg"));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        .. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. jpeg[2..],
    ];

    private static byte[] WithResolution(byte[] png, uint across, uint down)
    {
        var chunk = new byte[21];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8), across);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(12), down);
        chunk[16] = 1;
        return [.. png[..33], .. chunk, .. png[33..]];
    }
}

public sealed class FieldScansOnSqlite(SqliteSite site) : FieldScanTests(site), IClassFixture<SqliteSite>;

public sealed class FieldScansOnPostgres(PostgresSite site) : FieldScanTests(site), IClassFixture<PostgresSite>;
