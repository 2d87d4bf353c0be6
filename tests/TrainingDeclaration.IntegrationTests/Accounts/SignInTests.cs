using System.Net;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Accounts;

public abstract class SignInTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task SignIn_RightPassword_LeadsHomeAndShowsThePerson()
    {
        var page = await Site.Browser().SignInAsync("zj.unit");

        page.Address.ShouldBe("/");
        page.Document.QuerySelector(".who")!.TextContent.ShouldContain("周样例");
    }

    [SkippableFact]
    public async Task SignIn_UnknownAccountAndWrongPassword_GetTheSameAnswer()
    {
        var unknown = await Site.Browser().TrySignInAsync("no.such.person", "wrong-password-1");
        var wrong = await Site.Browser().TrySignInAsync("js.dept", "wrong-password-1");

        unknown.Status.ShouldBe(HttpStatusCode.OK);
        unknown.Errors.ShouldBe(wrong.Errors);
        unknown.Title.ShouldStartWith("错误：");
    }

    [SkippableFact]
    public async Task SignOut_CookieReplayed_IsWorthless()
    {
        var browser = await Site.SignInAsync("zj.unit");
        var copy = Site.Browser();
        foreach (var (name, value) in browser.Cookies)
        {
            copy.Cookies[name] = value;
        }

        (await copy.GetAsync("/")).Address.ShouldBe("/");
        var out_ = await (await browser.GetAsync("/")).Form("退出登录").SubmitAsync();

        out_.Address.ShouldBe("/account/login");
        out_.Done.ShouldBe("您已退出登录。");
        (await copy.GetAsync("/")).Address.ShouldStartWith("/account/login");
    }

    [SkippableFact]
    public async Task SignIn_FromAForeignReturnAddress_StaysHere()
    {
        var page = await Site.Browser().TrySignInAsync("zj.unit", address: "/account/login?returnUrl=https%3A%2F%2Fexample.org%2F");

        page.Address.ShouldBe("/");
    }

    [SkippableFact]
    public async Task SignIn_Twice_GivesAnotherSessionAndEndsTheFirst()
    {
        var browser = await Site.SignInAsync("zj.unit");
        var first = Site.Browser();
        first.Cookies["training-session"] = browser.Cookies["training-session"];
        await (await browser.GetAsync("/")).Form("退出登录").SubmitAsync();
        await browser.SignInAsync("zj.unit");

        browser.Cookies["training-session"].ShouldNotBe(first.Cookies["training-session"]);
        (await first.GetAsync("/")).Address.ShouldStartWith("/account/login");
    }

    [SkippableFact]
    public async Task Session_IdleForHalfAnHour_Ends()
    {
        var browser = await Site.SignInAsync("zj.unit");
        for (var minutes = 0; minutes < 60; minutes += 20)
        {
            Site.Clock.Advance(TimeSpan.FromMinutes(20));
            (await browser.GetAsync("/")).Address.ShouldBe("/", "sessions in use stay alive");
        }

        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        (await browser.GetAsync("/")).Address.ShouldStartWith("/account/login");
    }

    [SkippableFact]
    public async Task Session_AfterTenHours_EndsHoweverBusy()
    {
        var browser = await Site.SignInAsync("zj.unit");
        for (var hours = 0; hours < 10 * 3 - 1; hours++)
        {
            Site.Clock.Advance(TimeSpan.FromMinutes(20));
            (await browser.GetAsync("/")).Address.ShouldBe("/");
        }

        Site.Clock.Advance(TimeSpan.FromMinutes(20));
        (await browser.GetAsync("/")).Address.ShouldStartWith("/account/login");
    }
}

public sealed class SignInOnSqlite(SqliteSite site) : SignInTests(site), IClassFixture<SqliteSite>;

public sealed class SignInOnPostgres(PostgresSite site) : SignInTests(site), IClassFixture<PostgresSite>;
