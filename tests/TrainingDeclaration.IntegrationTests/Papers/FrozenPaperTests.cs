using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class FrozenPaperTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StoredPdf_MissingOrAltered_IsSaidAndNeverMadeAnew(bool missing)
    {
        var key = await Site.ReportedAsync();
        var unit = await Site.SignInAsync("zj.unit");
        var printed = await unit.GetAsync($"/declarations/{key}/print.pdf");
        var path = await PathAsync(printed.Bytes);
        if (missing)
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllBytesAsync(path, [.. printed.Bytes[..^1], 0]);
        }

        var again = await unit.GetAsync($"/declarations/{key}/print.pdf");

        ((int)again.Response.StatusCode).ShouldBe(410);
        again.Text.ShouldContain("存档文件缺失或已被改动");
        await File.WriteAllBytesAsync(path, printed.Bytes); // the backup
        (await unit.GetAsync($"/declarations/{key}/print.pdf")).Bytes.ShouldBe(printed.Bytes);
    }

    [SkippableFact]
    public async Task UploadedFile_CutShort_IsMendedByUploadingItAgain()
    {
        var key = await Site.ReportedAsync();
        var content = (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/print.pdf")).Bytes;
        var draft = await new Steps(Site).DraftAsync(DemandExample.D1);
        var unit = await Site.SignInAsync("zj.unit");
        var page = await UploadAsync(unit, draft, content);
        var path = await PathAsync(content);
        await File.WriteAllBytesAsync(path, content[..100]);
        ((int)(await page.FollowAsync("意向书.pdf")).Status).ShouldBe(410);

        page = await UploadAsync(unit, draft, content);
        page.Done.ShouldContain("已上传");
        (await page.FollowAsync("意向书.pdf")).Bytes.ShouldBe(content);
    }

    [SkippableFact]
    public async Task Word_OfASubmission_IsACopyWithoutItsCode()
    {
        var key = await Site.ReportedAsync();
        var code = (await Site.CodesAsync(key))[0];
        var word = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/print.docx?submission=1");

        word.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldEndWith(".docx");
        using var archive = new ZipArchive(new MemoryStream(word.Bytes));
        var text = string.Concat(archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        text.ShouldContain("需求表");
        text.ShouldNotContain(code);
    }

    private static async Task<WebPage> UploadAsync(Browser unit, string key, byte[] content) =>
        await (await unit.GetAsync($"/declarations/{key}/attachments")).Form("上传").Attach("文件", "意向书.pdf", content).SubmitAsync();

    private Task<string> PathAsync(byte[] bytes) => Site.InScopeAsync(services =>
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return Task.FromResult(Path.Combine(services.GetRequiredService<FileStore>().Root, hash[..2], hash));
    });
}

public sealed class FrozenPaperOnSqlite(SqliteSite site) : FrozenPaperTests(site), IClassFixture<SqliteSite>;

public sealed class FrozenPaperOnPostgres(PostgresSite site) : FrozenPaperTests(site), IClassFixture<PostgresSite>;
