using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Calls;

public abstract class AnnexTests(TestSite site) : SiteTests(site)
{
    private static readonly byte[] Pdf = "%PDF-1.4 示例"u8.ToArray();

    [SkippableFact]
    public async Task Annex_WithAHostileName_IsKeptUnderAPlainOneAndOnlyDownloaded()
    {
        var page = await UploadAsync("../../etc/<script>alert(1)</script>\u202Egpj.pdf", Pdf);
        page.Done.ShouldBe("附件已上传。");
        var name = page.Table("已上传的文件")[^1]["名称"];
        name.ShouldNotContain("/");
        name.ShouldNotContain("<");
        name.ShouldNotContain("\u202E");

        var address = page.Document.QuerySelectorAll("table a")[^1].GetAttribute("href")!;
        using var file = await (await Site.SignInAsync("zj.unit")).SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, address));
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await (await Site.SignInAsync("cas.unit")).GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableTheory]
    [InlineData("页面.pdf", "<html><script>alert(1)</script>")]
    [InlineData("程序.docx", "MZ\u0090")]
    [InlineData("压缩包.docx", "PK\u0003\u0004 no archive")]
    [InlineData("图片.png", "%PDF-1.4")]
    [InlineData("空.pdf", "")]
    public async Task Annex_WhoseContentIsNotWhatItsNameSays_IsRefused(string name, string content)
    {
        var page = await UploadAsync(name, Encoding.Latin1.GetBytes(content));

        page.Errors.Count.ShouldBe(1);
        page.Done.ShouldBeEmpty();
    }

    private async Task<WebPage> UploadAsync(string name, byte[] content)
    {
        var id = await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").Select(c => c.Id).SingleAsync());
        var page = await (await Site.SignInAsync("most.officer")).GetAsync($"/calls/{id}/annexes");
        return await page.Form("上传").Attach("文件", name, content).SubmitAsync();
    }
}

public sealed class AnnexOnSqlite(SqliteSite site) : AnnexTests(site), IClassFixture<SqliteSite>;

public sealed class AnnexOnPostgres(PostgresSite site) : AnnexTests(site), IClassFixture<PostgresSite>;
