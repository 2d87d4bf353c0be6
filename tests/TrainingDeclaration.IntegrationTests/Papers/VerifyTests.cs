using System.Diagnostics;
using System.Net;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class VerifyTests(TestSite site) : SiteTests(site)
{
    private const string PdfToText = "/usr/bin/pdftotext";

    [SkippableFact]
    public async Task Code_OfTheCurrentPaper_IsValidAndSaysNothingPrivate()
    {
        var code = (await Site.CodesAsync(await Site.ReportedAsync("公开的主题")))[0];
        var page = await Site.Browser().GetAsync($"/verify/{code}");

        page.Document.QuerySelector("#r-h")!.TextContent.ShouldBe("有效");
        page.Facts["查验码"].ShouldBe(CheckCode.Display(code));
        page.Facts["培训班主题"].ShouldBe("公开的主题");
        page.Facts["组团单位公章"].ShouldBe("未登记");
        page.Document.QuerySelector(".crop")!.TextContent.ShouldContain(CheckCode.Display(code));
        page.Document.QuerySelector(".crop svg path").ShouldNotBeNull("the foot is drawn as it is printed");
        page.Text.ShouldNotContain("0571-00000102");
        page.Text.ShouldNotContain("12.00");
        page.Text.ShouldNotContain("生产中的难题");
    }

    [SkippableFact]
    public async Task Code_AfterARecall_IsWithdrawn()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("zj.unit.head", key, Act.Recall);
        var code = (await Site.CodesAsync(key))[0];

        (await Site.Browser().GetAsync($"/verify/{code}")).Document.QuerySelector("#r-h")!.TextContent.ShouldBe("已撤回");
    }

    [SkippableFact]
    public async Task Code_AfterAReturn_IsReplacedAndTellsWhetherThePrintChanged()
    {
        var key = await Site.ReportedAsync();
        await Site.ReportedAgainAsync(key, form => form.ModeReason = "内部说明，不打印");
        var browser = Site.Browser();
        var codes = await Site.CodesAsync(key);
        (await browser.GetAsync($"/verify/{codes[0]}")).Text.ShouldContain("版本已更新，印刷内容未变");

        await Site.ReportedAgainAsync(key, form => form.Persons = 59);
        var page = await browser.GetAsync($"/verify/{codes[0]}");
        page.Text.ShouldContain("已被新版本替代");
        page.Text.ShouldNotContain("印刷内容未变");
    }

    [SkippableFact]
    public async Task Code_UnknownOrMalformed_GetsTheSameWords()
    {
        var browser = Site.Browser();
        var pages = new List<string>();
        foreach (var code in new[] { CheckCode.Create(), "2345-6789-ABCD", "OOOO", "x" })
        {
            var page = await browser.GetAsync($"/verify/{code}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            pages.Add(page.Text.Replace(page.Facts["查验码"], "", StringComparison.Ordinal));
        }

        pages[0].ShouldContain("未查到");
        pages.Distinct().Count().ShouldBe(1);
    }

    [SkippableFact]
    public async Task Foot_OfThePaper_SaysWhereTheCodeIsCheckedWithoutSigningIn()
    {
        OutsideServer.Require(PdfToText, "poppler-utils");
        var key = await Site.ReportedAsync();
        var code = (await Site.CodesAsync(key))[0];
        var path = Path.Combine(TestFolders.Create(), "form.pdf");
        await File.WriteAllBytesAsync(path, (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/print.pdf")).Bytes);
        using var reader = Process.Start(new ProcessStartInfo(PdfToText, ["-raw", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true })!;
        var foot = string.Concat((await reader.StandardOutput.ReadToEndAsync()).Where(c => !char.IsWhiteSpace(c)));
        foot.ShouldNotContain("登录系统");
        foot.ShouldContain("或在127.0.0.1:5080/verify输入查验码核对");

        var page = await (await Site.Browser().GetAsync("http://127.0.0.1:5080/verify")).Form("查验").Fill("查验码", CheckCode.Display(code)).SubmitAsync();
        page.Document.QuerySelector("#r-h")!.TextContent.ShouldBe("有效");
    }

    [SkippableTheory]
    [InlineData("/v/{0}/1")]
    [InlineData("/V/{0}")]
    [InlineData("/verify?code={0}")]
    public async Task ShortAddress_LeadsToTheCanonicalOne(string address)
    {
        var code = (await Site.CodesAsync(await Site.ReportedAsync()))[0];
        foreach (var written in new[] { code, code.ToLowerInvariant() })
        {
            (await Site.Browser().GetAsync(address.Replace("{0}", written, StringComparison.Ordinal))).Address.ShouldBe($"/verify/{code}");
        }
    }

    [SkippableFact]
    public async Task Asking_TooOftenFromOneNetwork_MustWaitThereAndNowhereElse()
    {
        var stranger = Site.Browser();
        stranger.Address = "203.0.113.77";
        for (var i = 0; i < 30; i++)
        {
            (await stranger.GetAsync("/verify/234567")).Status.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await stranger.GetAsync("/verify/234567");
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Heading.ShouldBe("操作太频繁");
        (await stranger.GetAsync("/verify")).Status.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync("/account/login")).Status.ShouldBe(HttpStatusCode.OK);
        var other = Site.Browser();
        other.Address = "203.0.113.78";
        (await other.GetAsync("/verify/234567")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

public sealed class VerifyOnSqlite(SqliteSite site) : VerifyTests(site), IClassFixture<SqliteSite>;

public sealed class VerifyOnPostgres(PostgresSite site) : VerifyTests(site), IClassFixture<PostgresSite>;
