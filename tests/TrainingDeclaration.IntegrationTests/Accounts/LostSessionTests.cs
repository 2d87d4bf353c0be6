using System.Net;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Accounts;

/// <summary>A post that comes after the session has ended, without script: the text goes through the sign-in page.</summary>
public abstract class LostSessionTests(TestSite site) : SiteTests(site)
{
    private const string Again = "继续提交刚才的内容";
    private const string Password = "Yanshi-2022-Only";
    private const string Necessity = "培训主要内容和必要性";

    /// <summary>Line ends, quotes, markup, characters above U+FFFF; as long as the field allows.</summary>
    private static readonly string Long = "一、课程\n“网络安全”与<b>数据</b>&amp;安全\n\n𬱖㛃䶮" + string.Concat(Enumerable.Repeat("为何需要境外资源。", 540));

    private Steps Steps => new(Site);

    [SkippableFact]
    public async Task Save_AfterTheSessionEnded_KeepsEveryCharacterThroughTheSignIn()
    {
        var (browser, key, form) = await TypedAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        var asked = await form.SubmitAsync();
        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        asked.Heading.ShouldBe("登录已失效，您刚才的内容还在");

        // A wrong password in between loses nothing either.
        asked = await SignInAsync(asked, "zj.unit", "not-the-password");
        asked.Errors.ShouldNotBeEmpty();
        var kept = await SignInAsync(asked, "zj.unit");
        kept.Heading.ShouldBe("您刚才的内容还在");
        kept.Text.ShouldContain("zj.unit");
        (await EditAsync(browser, key)).Value("人 数").ShouldNotBe("87", "nothing is written before the person submits again");

        await ShouldSaveAsync(kept, key);
    }

    [SkippableFact]
    public async Task Save_OpenedBySomebodyElse_StaysClosedUntilTheOwnerSignsIn()
    {
        var (_, key, form) = await TypedAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        var other = await SignInAsync(await form.SubmitAsync(), "js.unit");

        other.Errors.Single().ShouldContain("另一个账号");
        other.Document.DocumentElement.OuterHtml.ShouldNotContain("为何需要境外资源");
        await ShouldSaveAsync(await SignInAsync(other, "zj.unit"), key);
    }

    [SkippableFact]
    public async Task Save_WhileSomebodyElseHasSignedInInAnotherTab_HandsTheTextBack()
    {
        var (browser, key, form) = await TypedAsync();
        await (await browser.GetAsync("/")).Form("退出登录").SubmitAsync();
        await browser.SignInAsync("zj.unit.head");
        var kept = await form.SubmitAsync();

        kept.Status.ShouldBe(HttpStatusCode.BadRequest);
        kept.Heading.ShouldBe("您刚才的内容还在");
        kept.Text.ShouldContain("zj.unit.head");
        await ShouldSaveAsync(kept, key);
    }

    [SkippableTheory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Post_FromAForeignPage_IsNeverKept(string header, string value)
    {
        var (_, key, form) = await TypedAsync();
        using var request = form.Request();
        request.Headers.Remove(header);
        request.Headers.Add(header, value);
        using var answer = await Site.Browser().SendOnceAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe($"/account/login?returnUrl={Uri.EscapeDataString($"/declarations/{key}/edit")}");
    }

    [SkippableFact]
    public async Task Kept_ForgedOrADayOld_OpensNothing()
    {
        var (_, key, form) = await TypedAsync();
        var asked = await Site.Browser().SendAsync(form.Request());
        Site.Clock.Advance(TimeSpan.FromHours(25));
        (await SignInAsync(asked, "zj.unit")).Address.ShouldBe($"/declarations/{key}/edit");

        asked = await Site.Browser().SendAsync(form.Request());
        asked.Form("登录").Set("Kept", "AAAA");
        (await SignInAsync(asked, "zj.unit")).Address.ShouldBe($"/declarations/{key}/edit");
    }

    [SkippableFact]
    public async Task File_ChosenBeforeTheSessionEnded_IsSaidToBeMissing()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        using var body = new MultipartFormDataContent
        {
            { new StringContent("合作意向书"), "note" }, { new ByteArrayContent([1, 2, 3]), "file", "offer.pdf" },
        };
        var asked = await Site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/declarations/{key}/attachments")
        {
            Headers = { { "Origin", "http://localhost" } },
            Content = body,
        });

        (await SignInAsync(asked, "zj.unit")).Text.ShouldContain("所选文件（offer.pdf）没有保留");
    }

    private async Task<(Browser Browser, string Key, PageForm Form)> TypedAsync()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        return (browser, key, (await EditAsync(browser, key)).Fill("人 数", "87").Fill(Necessity, Long));
    }

    private static Task<WebPage> SignInAsync(WebPage page, string account, string password = Password) =>
        page.Form("登录").Fill("账号", account).Fill("密码", password).SubmitAsync();

    private static async Task<PageForm> EditAsync(Browser browser, string key) => (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");

    private static async Task ShouldSaveAsync(WebPage kept, string key)
    {
        var saved = await kept.Form(Again).SubmitAsync();
        saved.Address.ShouldStartWith($"/declarations/{key}/edit");
        var form = saved.Form("保存草稿");
        form.Value(Necessity).ReplaceLineEndings("\n").ShouldBe(Long);
        form.Value("人 数").ShouldBe("87");
    }
}

public sealed class LostSessionOnSqlite(SqliteSite site) : LostSessionTests(site), IClassFixture<SqliteSite>;

public sealed class LostSessionOnPostgres(PostgresSite site) : LostSessionTests(site), IClassFixture<PostgresSite>;
