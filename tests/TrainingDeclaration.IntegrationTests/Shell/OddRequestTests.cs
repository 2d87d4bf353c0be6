using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>What none of our pages sends is refused or read, and is never a server error.</summary>
public abstract class OddRequestTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("/audit?from=0001-01-01")]
    [InlineData("/audit?to=9999-12-31")]
    [InlineData("/audit?handler=Table&from=0001-01-01&to=9999-12-31")]
    [InlineData("/audit?person=%EF%BF%BF")]
    public async Task Audit_AtTheEndsOfTheCalendar_Answers(string address) =>
        (await (await Site.SignInAsync("audit.admin")).GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);

    [SkippableFact]
    public async Task SignIn_AccountWithANoncharacter_IsRecordedAndTheTableOpens()
    {
        await Site.Browser().TrySignInAsync("nobody\uFFFF", "wrong");
        var table = await (await Site.SignInAsync("audit.admin")).GetAsync("/audit?handler=Table");
        table.Status.ShouldBe(HttpStatusCode.OK);
        (await Site.DbAsync(db => db.AuditEntries.CountAsync(e => e.Account == "nobody"))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Audit_TextThatIsThereAlready_NeverBreaksTheTable()
    {
        await Site.DbAsync(async db =>
        {
            db.AuditEntries.Add(new Core.People.Access.AuditEntry { At = Site.Clock.GetUtcNow(), Kind = Core.People.Access.AuditKind.SignIn, Succeeded = false, Account = "old\uFFFF", Detail = "甲\u0001乙\uFFFE" });
            return await db.SaveChangesAsync();
        });
        (await (await Site.SignInAsync("audit.admin")).GetAsync("/audit?handler=Table")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task SignIn_LongS_CountsAsTheSameAccount()
    {
        await Site.Browser().TrySignInAsync("zj.unit2", "wrong");
        await Site.Browser().TrySignInAsync("ZJ.unit2", "wrong");
        var other = await Site.Browser().TrySignInAsync("\u017Fys.admin", "wrong");
        other.Errors.ShouldNotBeEmpty();
        var accounts = await Site.DbAsync(db => db.AuditEntries.Where(e => !e.Succeeded).Select(e => e.Account).ToListAsync());
        accounts.ShouldContain("sys.admin");
        accounts.Count(account => account == "zj.unit2").ShouldBe(2);
    }

    [SkippableFact]
    public async Task SignIn_LongAccountWithARareCharacter_IsRecorded()
    {
        var account = new string('a', 59) + "𬱖";
        (await Site.Browser().TrySignInAsync(account, "wrong")).Errors.ShouldNotBeEmpty();
        (await Site.DbAsync(db => db.AuditEntries.CountAsync(e => e.Account == new string('a', 59)))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task SignedIn_ReturnAddressInChinese_IsFollowedEscaped()
    {
        var browser = await Site.SignInAsync("zj.unit");
        using var answer = await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "/account/login?returnUrl=/declarations/中文"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.GetValues("Location").Single().ShouldBe("/declarations/%E4%B8%AD%E6%96%87");
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("Nonsense")]
    public async Task Check_WithoutAKnownAct_IsRefused(string act)
    {
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        var request = (await browser.GetAsync($"/declarations/{key}/check")).Form("提请审签").Request();
        var sent = (await request.Content!.ReadAsStringAsync()).Replace("act=RequestSignOff", act.Length == 0 ? "" : $"act={act}", StringComparison.Ordinal);
        request.Content = new StringContent(sent, Encoding.UTF8, "application/x-www-form-urlencoded");
        (await browser.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [SkippableFact]
    public async Task Act_ThatDoesNotExist_IsNotFound()
    {
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        (await browser.GetAsync($"/declarations/{key}/acts/999")).Status.ShouldBe(HttpStatusCode.NotFound);
        var request = (await browser.GetAsync($"/declarations/{key}/acts/DeleteDraft")).Form("删除草稿").Request();
        request.RequestUri = new Uri(request.RequestUri!, $"/declarations/{key}/acts/999");
        (await browser.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [SkippableFact]
    public async Task Seat_NotNamed_IsRefused()
    {
        var browser = await Site.SignInAsync("zj.dept.head");
        var request = (await browser.GetAsync("/users/zj.dept")).Form("授予负责人").Request();
        var sent = await request.Content!.ReadAsStringAsync();
        request.Content = new StringContent(string.Join('&', sent.Split('&').Where(field => !field.StartsWith("seat=", StringComparison.Ordinal))), Encoding.UTF8, "application/x-www-form-urlencoded");
        (await browser.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [SkippableTheory]
    [InlineData("utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("nonsense", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("gb2312", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("\"UTF-8\"", HttpStatusCode.OK)]
    public async Task Form_InAnotherEncoding_IsRefused(string charset, HttpStatusCode status)
    {
        var browser = Site.Browser();
        var request = (await browser.GetAsync("/account/login")).Form("登录").Fill("账号", "zj.unit").Fill("密码", "wrong").Request();
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={charset}");
        (await browser.SendAsync(request)).Status.ShouldBe(status);
    }

    [SkippableTheory]
    [InlineData("null")]
    [InlineData("{\"institutions\":null}")]
    [InlineData("[")]
    public async Task Edit_ForgedBaseOnAnOldRevision_AsksEveryDifference(string shown)
    {
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        var form = (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");
        await (await (await Site.SignInAsync("zj.unit.head")).GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Fill("人 数", "77").SubmitAsync();
        var page = await form.Set("base", shown).Fill("人 数", "78").SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Table().ShouldContain(row => row["字段"] == "人 数");
    }

    [SkippableFact]
    public async Task Form_TooMuch_SaysSo()
    {
        var browser = await Site.SignInAsync("zj.dept");
        var page = await browser.GetAsync("/organizations/new");
        var request = page.Form("新增单位").Request();
        request.Content = new FormUrlEncodedContent(Enumerable.Range(0, Web.Setup.SitePages.MostFields + 1).Select(n => KeyValuePair.Create($"f{n}", "x")));
        var refused = await browser.SendAsync(request);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Heading.ShouldBe("填写的内容太多");
        (await page.Form("新增单位").Fill("单位名称", new string('长', 90_000)).SubmitAsync()).Heading.ShouldBe("填写的内容太多");
    }

    [SkippableFact]
    public async Task Trace_IsRefused() =>
        (await Site.Browser().SendOnceAsync(new HttpRequestMessage(HttpMethod.Trace, "/account/login"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [SkippableFact]
    public async Task Production_OverPlainHttp_SaysWhatToSet()
    {
        await using var service = new TestSite(Site.Provider, Site.Copy) { EnvironmentName = Environments.Production, Clock = Site.Clock };
        service.Settings["Demo:Enabled"] = "false";
        using var answer = await service.Browser().SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "http://localhost/account/login"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("X-Forwarded-Proto");
        using var health = await service.Browser().SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "http://localhost/health/ready"));
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableTheory]
    [InlineData("\u200B")]
    [InlineData("\u200C")]
    [InlineData("\u200D")]
    [InlineData("\u2060")]
    [InlineData("\u00AD")]
    [InlineData("\u180E")]
    public async Task Text_WithoutAVisibleCharacter_IsEmptyAndPrints(string nothing)
    {
        string[] fields = ["培训班主题", "联系人", "电 话", "时间文字", "培训对象", "培训目的", "培训主要内容和必要性"];
        var key = await new Steps(Site).DraftAsync(DemandExample.D1, alter: form =>
        {
            foreach (var field in fields.Where(field => field != "时间文字"))
            {
                form.Fill(field, nothing);
            }
        });
        var browser = await Site.SignInAsync("zj.unit");
        foreach (var page in new[] { "edit", "check", "preview", "print", "print.pdf?draft=1" })
        {
            (await browser.GetAsync($"/declarations/{key}/{page}")).Status.ShouldBe(HttpStatusCode.OK, page);
        }

        (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Value("培训目的").ShouldBeEmpty();
    }
}

public sealed class OddRequestsOnSqlite(SqliteSite site) : OddRequestTests(site), IClassFixture<SqliteSite>;

public sealed class OddRequestsOnPostgres(PostgresSite site) : OddRequestTests(site), IClassFixture<PostgresSite>;
