using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>What happens to a post, and to what was typed, if something comes in between.</summary>
public abstract class PressTests(TestSite site) : SiteTests(site)
{
    private const string Declared = "内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。";

    private Steps Steps => new(Site);

    [SkippableFact]
    public async Task Press_MeetsItsOwnAutosave_GoesOn()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        var page = await browser.GetAsync($"/declarations/{key}/edit");
        var press = page.Form("检查并报送").Fill("培训对象", "同样的内容").Request();
        page.Document.QuerySelector("form#form")!.SetAttribute("action", $"/declarations/{key}/edit?handler=Autosave");
        using var autosave = await page.Form("保存草稿").Set("__once", "").Fill("培训对象", "同样的内容").SubmitOnceAsync();
        autosave.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.SendAsync(press)).Address.ShouldEndWith("/check");
    }

    [SkippableFact]
    public async Task Press_OfTheSamePersonWithOtherContent_IsAsked()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        var first = (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");
        var second = (await browser.GetAsync($"/declarations/{key}/edit")).Form("检查并报送");
        await first.Fill("培训对象", "第一个窗口").SubmitAsync();
        (await second.Fill("培训对象", "第二个窗口").SubmitAsync()).Table().ShouldContain(row => row["字段"] == "培训对象");
    }

    [SkippableFact]
    public async Task StalePage_AfterTheFormWentOn_ShowsWhatWasTyped()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var clerk = await Site.SignInAsync("zj.unit");
        var stale = await clerk.GetAsync($"/declarations/{key}/edit");
        await (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/check")).Form("提请审签").SubmitAsync();

        var page = await stale.Form("保存草稿").Fill("培训目的", "打开很久的页面上写的目的。").SubmitAsync();
        page.Heading.ShouldBe("没有保存");
        page.Text.ShouldContain("提请审签");
        page.Document.QuerySelectorAll("textarea[readonly]").Select(one => one.TextContent).ShouldBe(["打开很久的页面上写的目的。"]);
    }

    [SkippableFact]
    public async Task StalePage_AutosavedAfterTheFormWentOn_SaysWhy()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var stale = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit");
        await Steps.ReportAsync(key);
        stale.Document.QuerySelector("form#form")!.SetAttribute("action", $"/declarations/{key}/edit?handler=Autosave");
        using var answer = await stale.Form("保存草稿").Set("__once", "").Fill("培训对象", "晚了").SubmitOnceAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()).ShouldContain("已于");
    }

    [SkippableFact]
    public async Task StalePage_OfADeletedDraft_HandsBackWhatWasTyped()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var stale = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit");
        await (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/acts/DeleteDraft")).Form("删除草稿").SubmitAsync();
        var page = await stale.Form("保存草稿").Fill("培训目的", "删除之后保存的一大段培训目的。").SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("删除之后保存的一大段培训目的。");
    }

    [SkippableFact]
    public async Task Report_LostInACrash_IsSaidToBeDone()
    {
        var (browser, press) = await ReportPressAsync();
        (await browser.SendAsync(press())).Done.ShouldContain("已报送 v1");
        await CrashAsync();

        var page = await browser.SendAsync(press());
        page.Text.ShouldContain("已经办成");
        page.Text.ShouldContain("不必再按");
    }

    [SkippableFact]
    public async Task Report_LostBeforeItWasDone_IsSaidToBeLost()
    {
        var (browser, press) = await ReportPressAsync();
        var reported = await browser.SendAsync(press());
        var key = reported.Address.Split('/')[2];
        await CrashAsync();
        await (await browser.GetAsync($"/declarations/{key}/acts/Recall")).Form("撤回").SubmitAsync(); // as it was before the post

        var page = await browser.SendAsync(press());
        page.Address.ShouldEndWith("/check");
        page.Text.ShouldContain("没有报送成功，请再按一次");
        page = await page.Form("报送").Tick(Declared).SubmitAsync();
        page.Done.ShouldContain("已报送 v2");
    }

    [SkippableFact]
    public async Task Back_AfterAnAct_LeadsToTheDeclaration()
    {
        var key = await Steps.ReportedAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        (await head.GetAsync($"/declarations/{key}/check")).Address.ShouldBe($"/declarations/{key}");
        await (await head.GetAsync($"/declarations/{key}/acts/Recall")).Form("撤回").SubmitAsync();
        (await head.GetAsync($"/declarations/{key}/acts/Recall")).Address.ShouldBe($"/declarations/{key}");
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/declarations/{key}/check")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task DraftPdf_WithAnUnprintableCharacter_SaysWhy()
    {
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form => form.Fill("培训对象", "含有字符\U00013000的对象"));
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/print.pdf");
        page.Address.ShouldEndWith("/check");
        page.Text.ShouldContain("没有打印：有字符无法打印");
    }

    [SkippableFact]
    public async Task Save_WhileTheDatabaseFails_HandsBackWhatWasTyped()
    {
        await using var service = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()) { Clock = Site.Clock };
        var key = await new Steps(service).DraftAsync(DemandExample.D1);
        var browser = await service.SignInAsync("zj.unit");
        var form = (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Fill("培训目的", "数据库出错时写的培训目的。");
        await service.DbAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"DemandForms\" RENAME TO \"Away\""));
        var page = await form.SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("没有保存，您的内容还在这一页上");
        page.Text.ShouldContain("数据库出错时写的培训目的。");

        await service.DbAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Away\" RENAME TO \"DemandForms\""));
        page = await page.Form("再提交一次").SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Value("培训目的").ShouldBe("数据库出错时写的培训目的。");
    }

    /// <summary>A head about to press 报送, as often as it is pressed.</summary>
    private async Task<(Browser Browser, Func<HttpRequestMessage> Press)> ReportPressAsync()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit.head");
        var form = (await browser.GetAsync($"/declarations/{key}/check")).Form("报送").Tick(Declared);
        return (browser, form.Request);
    }

    /// <summary>The process ended before it could record where its last post redirected to.</summary>
    private Task<int> CrashAsync() => Site.DbAsync(async db =>
    {
        var last = await db.HandledPosts.OrderByDescending(post => post.At).Select(post => post.Key).FirstAsync();
        var before = Site.Clock.GetUtcNow().AddMinutes(-1);
        return await db.HandledPosts.Where(post => post.Key == last)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.Location, "~another-process").SetProperty(post => post.At, before));
    });
}

public sealed class PressOnSqlite(SqliteSite site) : PressTests(site), IClassFixture<SqliteSite>;

public sealed class PressOnPostgres(PostgresSite site) : PressTests(site), IClassFixture<PostgresSite>;
