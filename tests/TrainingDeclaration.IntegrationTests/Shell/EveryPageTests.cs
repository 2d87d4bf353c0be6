using System.Net;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

public abstract class EveryPageTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Headers =
        ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    [SkippableFact]
    public async Task Page_Anonymous_LeadsToSignIn()
    {
        var browser = Site.Browser();
        foreach (var address in SitePages.All(Site).Except(SitePages.Open(Site)))
        {
            var page = await browser.GetAsync(address);
            page.Address.ShouldStartWith("/account/login", customMessage: address);
        }
    }

    [SkippableFact]
    public async Task Page_AnyAnswer_CarriesTheSecurityHeaders()
    {
        var browser = await Site.SignInAsync("zj.unit");
        string[] others = ["/css/app.css", "/js/forms.js", "/favicon.svg", "/nope", "/audit", "/error/500", "/health/live", "/health/ready"];
        foreach (var address in SitePages.All(Site).Concat(others))
        {
            foreach (var visitor in new[] { browser, Site.Browser() })
            {
                using var answer = await visitor.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, address));
                foreach (var header in Headers)
                {
                    answer.Headers.Contains(header).ShouldBeTrue($"{header} on {address}");
                }

                answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    answer.Headers.CacheControl?.NoStore.ShouldBeTrue(address);
                    var html = await answer.Content.ReadAsStringAsync();
                    html.ShouldNotContain(" style=", customMessage: address);
                    html.ShouldNotContain("<style", customMessage: address);
                    html.ShouldNotContain("onclick=", customMessage: address);
                }
            }
        }
    }

    [SkippableFact]
    public async Task Post_WithoutToken_IsRefusedEverywhere()
    {
        var accepted = SitePages.All(Site).Where(address => !address.StartsWith("/error/", StringComparison.Ordinal)).ToHashSet();
        foreach (var person in SitePages.People.Append("most.finance"))
        {
            var browser = await Site.SignInAsync(person);
            foreach (var address in SitePages.All(Site).Where(address => !address.StartsWith("/error/", StringComparison.Ordinal)))
            {
                using var answer = await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, address)
                {
                    Content = new FormUrlEncodedContent([new("Input.Name", "x")]),
                });
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
                if (answer.StatusCode == HttpStatusCode.BadRequest)
                {
                    accepted.Remove(address);
                    (await answer.Content.ReadAsStringAsync()).ShouldContain("这一页已经过期");
                }
            }
        }

        accepted.ShouldBeEmpty("somebody may open each page, and is refused without a token");
    }

    [SkippableFact]
    public async Task Get_AnyPageByAnybody_WritesNothing()
    {
        foreach (var person in SitePages.People)
        {
            var browser = await Site.SignInAsync(person);
            foreach (var address in SitePages.Plain(Site))
            {
                await Site.ShouldWriteNothingAsync(async () =>
                {
                    var page = await browser.GetAsync(address);
                    page.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
                });
            }
        }
    }

    [SkippableFact]
    public async Task Get_EveryMenuEntryThatIsThere_Opens()
    {
        var known = SitePages.Plain(Site);
        foreach (var person in SitePages.People)
        {
            var browser = await Site.SignInAsync(person);
            var home = await browser.GetAsync("/");
            foreach (var entry in home.Document.QuerySelectorAll(".menu a").Select(a => a.GetAttribute("href")!).Where(known.Contains))
            {
                (await browser.GetAsync(entry)).Status.ShouldBe(HttpStatusCode.OK, $"{entry} for {person}");
            }
        }
    }

    [SkippableFact]
    public async Task Missing_AndForeign_AreTheSamePage()
    {
        var browser = await Site.SignInAsync("zj.unit.head");
        var missing = await browser.GetAsync("/users/nobody.here");
        var foreign = await browser.GetAsync("/users/js.unit");

        missing.Status.ShouldBe(HttpStatusCode.NotFound);
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        foreign.Text.ShouldBe(missing.Text);
    }

    [SkippableFact]
    public async Task Forbidden_NamesTheSeatThatIsNeeded()
    {
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync("/audit");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text.ShouldContain("审计管理员");
    }

    [SkippableFact]
    public async Task TooLarge_Post_IsAnsweredWithItsOwnPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login") { Content = new ByteArrayContent(new byte[26 * 1024 * 1024]) };
        var page = await Site.Browser().SendAsync(request);

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Heading.ShouldBe("文件太大");
    }

    [SkippableFact]
    public async Task Health_WhileAllIsWell_SaysSo()
    {
        var browser = Site.Browser();

        (await browser.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        var page = await (await Site.SignInAsync("sys.admin")).GetAsync("/system");
        page.Table("检查项").ShouldAllBe(row => row["状态"] == "正常");
    }
}

public sealed class EveryPageOnSqlite(SqliteSite site) : EveryPageTests(site), IClassFixture<SqliteSite>;

public sealed class EveryPageOnPostgres(PostgresSite site) : EveryPageTests(site), IClassFixture<PostgresSite>;
