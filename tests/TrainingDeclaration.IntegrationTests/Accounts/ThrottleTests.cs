using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Accounts;

public abstract class ThrottleTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Guessing_FromOneNetwork_MustWaitAndThenMayAgain()
    {
        var stranger = Site.Browser();
        stranger.Address = "203.0.113.7";
        for (var i = 0; i < 5; i++)
        {
            (await stranger.TrySignInAsync("js.dept", $"wrong-password-{i}")).Errors.Single().ShouldContain("不正确");
        }

        (await stranger.TrySignInAsync("js.dept")).Errors.Single().ShouldContain("15 分钟");
        Site.Clock.Advance(TimeSpan.FromMinutes(16));
        (await stranger.TrySignInAsync("js.dept")).Address.ShouldBe("/");
    }

    [SkippableFact]
    public async Task Guessing_UnknownAccount_WaitsInTheSameWords()
    {
        var stranger = Site.Browser();
        stranger.Address = "203.0.113.8";
        for (var i = 0; i < 5; i++)
        {
            await stranger.TrySignInAsync("nobody.here", $"wrong-password-{i}");
        }

        (await stranger.TrySignInAsync("nobody.here")).Errors.Single().ShouldContain("15 分钟");
    }

    [SkippableFact]
    public async Task Owner_InTheUsualBrowser_IsNotLockedOutByStrangers()
    {
        var owner = await Site.SignInAsync("js.unit");
        await (await owner.GetAsync("/")).Form("退出登录").SubmitAsync();
        for (var network = 0; network < 5; network++)
        {
            var stranger = Site.Browser();
            stranger.Address = $"198.51.100.{network}";
            for (var i = 0; i < 5; i++)
            {
                await stranger.TrySignInAsync("js.unit", $"wrong-password-{i}");
            }
        }

        var elsewhere = Site.Browser();
        elsewhere.Address = "192.0.2.1";
        (await elsewhere.TrySignInAsync("js.unit")).Errors.Single().ShouldContain("分钟");
        (await owner.TrySignInAsync("js.unit")).Address.ShouldBe("/");
    }

    [SkippableFact]
    public async Task Owner_InTheUsualBrowser_HasACountOfItsOwn()
    {
        var owner = await Site.SignInAsync("js.unit.head");
        await (await owner.GetAsync("/")).Form("退出登录").SubmitAsync();
        for (var i = 0; i < 10; i++)
        {
            (await owner.TrySignInAsync("js.unit.head", $"wrong-password-{i}")).Errors.Single().ShouldContain("不正确");
        }

        (await owner.TrySignInAsync("js.unit.head")).Errors.Single().ShouldContain("分钟");
    }

    [SkippableFact]
    public async Task Guessing_TheCurrentPassword_CountsAndStandsInTheAudit()
    {
        var open = await Site.SignInAsync("js.dept.head");
        for (var i = 0; i < 5; i++)
        {
            (await ChangeAsync(open, $"wrong-password-{i}")).Errors.Single().ShouldContain("当前密码不正确");
        }

        (await ChangeAsync(open, "Yanshi-2022-Only")).Errors.Single().ShouldContain("次数过多");
        (await (await Site.SignInAsync("audit.admin")).GetAsync("/audit")).Text.ShouldContain("修改密码时当前密码不正确");
    }

    private static async Task<WebPage> ChangeAsync(Browser browser, string current) =>
        await (await browser.GetAsync("/account/password")).Form("修改密码").Fill("当前密码", current).Fill("新密码", "quiet river stone 88").Fill("再填一次新密码", "quiet river stone 88").SubmitAsync();

    [SkippableFact]
    public async Task Guessing_InParallel_GetsNoMoreTries()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var stranger = Site.Browser();
            stranger.Address = "203.0.113.9";
            return (await stranger.TrySignInAsync("hz.bureau", $"wrong-password-{i}")).Errors.Single();
        }));

        answers.Count(answer => answer.Contains("不正确", StringComparison.Ordinal)).ShouldBe(5);
    }
}

public sealed class ThrottleOnSqlite(SqliteSite site) : ThrottleTests(site), IClassFixture<SqliteSite>;

public sealed class ThrottleOnPostgres(PostgresSite site) : ThrottleTests(site), IClassFixture<PostgresSite>;
