using System.Net;
using Microsoft.Extensions.Hosting;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>How the program behaves outside development and when something is broken.</summary>
public abstract class ServiceTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Production_Cookies_AreForHttpsAndThisHostOnly()
    {
        await using var service = new TestSite(Site.Provider, Site.Copy) { EnvironmentName = Environments.Production, Clock = Site.Clock };
        service.Settings["Demo:Enabled"] = "false";
        var browser = service.Browser();
        var page = await browser.GetAsync("/account/login");
        page.Text.ShouldNotContain("演示账号");
        using var answer = await page.Form("登录").Fill("账号", "zj.unit").Fill("密码", "Yanshi-2022-Only").SubmitOnceAsync();

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(line => line.StartsWith("__Host-", StringComparison.Ordinal) && line.Contains("secure") && line.Contains("httponly") && line.Contains("samesite=lax") && line.Contains("path=/"));
    }

    [SkippableFact]
    public async Task Production_PlainHttp_IsRedirected()
    {
        await using var service = new TestSite(Site.Provider, Site.Copy) { EnvironmentName = Environments.Production, Clock = Site.Clock };
        service.Settings["Https:Redirect"] = "true";
        service.Settings["https_port"] = "443";
        using var answer = await service.Browser().SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "http://example.org/help"));

        answer.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        answer.Headers.Location!.Scheme.ShouldBe("https");
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [SkippableFact]
    public async Task PublicHost_TooLongForPaper_DoesNotStart()
    {
        await using var service = new TestSite(Site.Provider, Site.Copy);
        service.Settings["Public:Host"] = "declarations.training.example.org";

        Should.Throw<Exception>(() => service.CreateClient());
    }

    [SkippableFact]
    public async Task Logs_NeverHoldWhatPeopleTyped()
    {
        await using var service = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        service.Settings["Serilog:MinimumLevel"] = "Information";
        var browser = service.Browser();
        await browser.TrySignInAsync("canary.account", "Canary-Password-1");
        await browser.SignInAsync("js.unit.head");
        var made = await (await browser.GetAsync("/users/new")).Form("新建并生成激活链接")
            .Fill("姓名", "金丝雀").Fill("账号", "canary.person").Fill("邮箱", "canary@example.org").SubmitAsync();
        var link = new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!);
        await service.Browser().GetAsync(link.PathAndQuery);
        await service.Browser().GetAsync("/v/CANARY234567");
        await service.DisposeAsync();

        var log = string.Concat(Directory.GetFiles(Path.Combine(Site.Copy.Folder, "logs")).Select(File.ReadAllText));
        log.ShouldContain("/account/login");
        log.ShouldContain("RequestId");
        foreach (var secret in new[] { "canary", "Canary", "CANARY", "金丝雀", link.Query[7..30], "Yanshi" })
        {
            log.ShouldNotContain(secret, Case.Sensitive);
        }
    }

    [SkippableFact]
    public async Task Nul_InAddressOrForm_IsRefused()
    {
        var browser = await Site.SignInAsync("zj.dept");
        (await browser.GetAsync("/organizations?q=%00")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var form = (await browser.GetAsync("/organizations/new")).Form("新增单位").Fill("单位名称", "a\0b");
        (await form.SubmitAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await browser.GetAsync("/organizations/new")).Form("新增单位").Fill("单位名称", new string('长', 40_000)).SubmitAsync())
            .Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}

public sealed class ServiceOnSqlite(SqliteSite site) : ServiceTests(site), IClassFixture<SqliteSite>;

public sealed class ServiceOnPostgres(PostgresSite site) : ServiceTests(site), IClassFixture<PostgresSite>
{
    [SkippableFact]
    public async Task Database_Gone_IsExplainedWithoutIt()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        await using var service = new TestSite(Site.Provider, copy) { Clock = Site.Clock };
        var browser = await service.SignInAsync("zj.unit");
        var database = new Npgsql.NpgsqlConnectionStringBuilder(copy.ConnectionString).Database;
        await PostgresCluster.Shared.ExecuteAsync($"DROP DATABASE {database} WITH (FORCE)");

        var page = await browser.GetAsync("/");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Heading.ShouldBe("系统暂时出了问题");
        page.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await browser.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
