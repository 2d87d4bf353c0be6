using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>One line per request: route, status and time, never a path or search terms.</summary>
public abstract class RequestLogTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Request_IsLoggedByItsRoute_NeverByItsPath()
    {
        var (lines, whole) = await LogOfAsync(async service =>
        {
            var browser = service.Browser();
            await browser.GetAsync("/v/CANARY234567/2?q=CanaryWord");
            await browser.GetAsync("/verify/CANARY234567?q=CanaryWord");
            (await (await service.SignInAsync("sys.admin")).GetAsync("/canary/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
        });

        var verify = lines.Last(line => line.Route == "/verify/{code?}");
        (verify.Level, verify.Method, verify.Status).ShouldBe(("Information", "GET", 200));
        verify.Text.ShouldMatch("""^"GET" "/verify/\{code\?\}" answered 200 in \d+ ms, user null$""");
        verify.Milliseconds.ShouldBeGreaterThan(0);
        verify.HasRequestId.ShouldBeTrue();
        lines.ShouldContain(line => line.Route == "/v/{code}/{sheet?}");
        lines.Single(line => line.Route == "(no page)").Status.ShouldBe(404, "the page that explains it has its own route, which nobody requested");
        whole.ShouldNotContain("canary", Case.Insensitive);
    }

    /// <summary>What is written to the log does get there, so that its absence elsewhere means something.</summary>
    [SkippableFact]
    public async Task Log_IsSeenByTheseTests()
    {
        var (_, whole) = await LogOfAsync(async service =>
        {
            await service.Browser().SendOnceAsync(new HttpRequestMessage(new HttpMethod("CANARY"), "/help"));
        });
        whole.ShouldContain("CANARY");
    }

    [SkippableFact]
    public async Task FilesAndHealth_AreLoggedAtDebug()
    {
        var (lines, _) = await LogOfAsync(async service =>
        {
            var browser = service.Browser();
            var page = await browser.GetAsync("/account/login");
            var style = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
            (await browser.GetAsync(style)).Status.ShouldBe(HttpStatusCode.OK);
            (await browser.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
            (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        });
        lines.Single(line => line.Route.EndsWith(".css", StringComparison.Ordinal)).Level.ShouldBe("Debug");
        lines.Single(line => line.Route == "/health/live").Level.ShouldBe("Debug");
        lines.Single(line => line.Route == "/health/ready").Level.ShouldBe("Debug");
        lines.Single(line => line.Route == "/account/login").Level.ShouldBe("Information");
    }

    [SkippableFact]
    public async Task Failure_IsLoggedAsAnErrorOfWhatWasAskedFor()
    {
        var (lines, whole) = await LogOfAsync(async service =>
        {
            var browser = await service.SignInAsync("hz.bureau");
            var form = (await browser.GetAsync("/messages")).Form("保存").Fill("我的邮箱", "canary@example.org");
            await service.DbAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Messages" RENAME TO "Gone";"""));
            (await browser.GetAsync("/messages?q=CanaryWord")).Status.ShouldBe(HttpStatusCode.InternalServerError);
            await service.DbAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Gone" RENAME TO "Messages";"""));
            await service.DbAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Users" RENAME TO "Gone";"""));
            (await form.SubmitAsync()).Status.ShouldBe(HttpStatusCode.InternalServerError);
        });
        lines.Where(line => line.Status == 500).Select(line => (line.Level, line.Method, line.Route))
            .ShouldBe([("Error", "GET", "/messages"), ("Error", "POST", "/messages")]);
        whole.ShouldNotContain("canary", Case.Insensitive);
    }

    /// <summary>What a site of its own logs: the request lines, and everything.</summary>
    private async Task<(IReadOnlyList<RequestLine> Lines, string Whole)> LogOfAsync(Func<TestSite, Task> act)
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        var service = new TestSite(Site.Provider, copy) { Clock = Site.Clock };
        service.Settings["Serilog:MinimumLevel"] = "Debug";
        await act(service);
        await service.DisposeAsync(); // closes the file

        var written = Directory.GetFiles(Path.Combine(copy.Folder, "logs")).SelectMany(File.ReadLines).ToList();
        return ([.. written.Select(RequestLine.Read).OfType<RequestLine>()], string.Concat(written));
    }

    private sealed record RequestLine(string Level, string Text, string Method, string Route, int Status, double Milliseconds, bool HasRequestId)
    {
        public static RequestLine? Read(string json)
        {
            using var document = JsonDocument.Parse(json);
            var line = document.RootElement;
            return line.GetProperty("Properties") is var properties && properties.TryGetProperty(nameof(Route), out var route)
                ? new RequestLine(
                    line.GetProperty(nameof(Level)).GetString()!, line.GetProperty("RenderedMessage").GetString()!, properties.GetProperty(nameof(Method)).GetString()!,
                    route.GetString()!, properties.GetProperty(nameof(Status)).GetInt32(), properties.GetProperty(nameof(Milliseconds)).GetDouble(), properties.TryGetProperty("RequestId", out _))
                : null;
        }
    }
}

public sealed class RequestLogOnSqlite(SqliteSite site) : RequestLogTests(site), IClassFixture<SqliteSite>;

public sealed class RequestLogOnPostgres(PostgresSite site) : RequestLogTests(site), IClassFixture<PostgresSite>;
