using System.Diagnostics;
using System.Net;
using System.Net.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Deployment;

/// <summary>The program as a process, among the programs that surround it in production.</summary>
public sealed class DeploymentTests
{
    private const string Nginx = "/usr/sbin/nginx";

    [SkippableFact]
    public async Task Nginx_WithTheSampleConfiguration_PassesUploadsAndTheInstant()
    {
        OutsideServer.Require(Nginx, "nginx-light");
        var copy = await SiteTemplate.For(Database.Sqlite).CopyAsync();
        var (inner, outer, plain) = (OutsideServer.FreePort(), OutsideServer.FreePort(), OutsideServer.FreePort());
        await using var program = await OutsideServer.StartProgramAsync(inner,
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("Demo:Enabled", "true"), ("Data:Folder", copy.Folder), ("Https:Redirect", "false"), ("Jobs:Enabled", "false"));
        await using var nginx = await StartNginxAsync(copy.Folder, inner, outer, plain);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
        })
        { BaseAddress = new Uri($"https://localhost:{outer}") };

        // Plain http redirects to https; over https, cookies and HSTS work.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        (await http.GetAsync(new Uri($"http://localhost:{plain}/help"))).Headers.Location!.Scheme.ShouldBe("https");
        var browser = new Browser(client);
        await browser.SignInAsync("zj.dept.head");
        using var help = await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "/help"));
        help.StatusCode.ShouldBe(HttpStatusCode.OK);

        // 15 MB come through; above our own limit the refusal is ours, in Chinese.
        var import = await browser.GetAsync("/organizations/import");
        var button = import.Document.QuerySelector("form input[type=file]")!.Closest("form")!.QuerySelector("button")!.TextContent.Trim();
        var label = import.Document.QuerySelector($"label[for='{import.Document.QuerySelector("form input[type=file]")!.Id}']")!.TextContent.Trim();
        (await import.Form(button).Attach(label, "名录.xlsx", new byte[15 * 1024 * 1024]).SubmitAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var tooLarge = await import.Form(button).Attach(label, "名录.xlsx", new byte[27 * 1024 * 1024]).SubmitAsync();
        tooLarge.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        tooLarge.Heading.ShouldBe("文件太大");

        // A slow request was received at its first bytes, not when nginx had all of it. A loaded machine may not pass them on before
        // the rest comes, or may take longer than the server allows a body; an nginx that buffers requests would fail every time.
        var isAtFirstBytes = false;
        for (var seconds = 1; seconds <= 4 && !isAtFirstBytes; seconds++)
        {
            isAtFirstBytes = await IsReceivedBeforeItsRestAsync(browser, copy.Folder, $"第{seconds}次慢慢传来的单位", TimeSpan.FromSeconds(seconds));
        }

        isAtFirstBytes.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Stop_WhileTheDatabaseIsAway_EndsInTime()
    {
        await using (var probe = new TestSite(Database.Postgres))
        {
            probe.RequireDatabase();
        }

        var copy = await SiteTemplate.For(Database.Postgres).CopyAsync();
        var to = new NpgsqlConnectionStringBuilder(copy.ConnectionString);
        await using var wire = new Wire(to.Port);
        to.Port = wire.Port;
        var port = OutsideServer.FreePort();
        await using var program = await OutsideServer.StartProgramAsync(port,
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Database:Provider", Database.Postgres), ("ConnectionStrings:Default", to.ToString()), ("Data:Folder", copy.Folder));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        wire.Cut();
        using var waiting = client.GetAsync(new Uri("/account/login", UriKind.Relative));
        await Task.Delay(TimeSpan.FromSeconds(6)); // a sweep starts and waits
        (await program.EndAsync(TimeSpan.FromSeconds(120))).ShouldBeLessThan(TimeSpan.FromSeconds(40), "25 s, and what a loaded machine adds");
    }

    /// <summary>Adds a unit by a request whose second half comes later; returns whether the program counts it as received before that.</summary>
    private static async Task<bool> IsReceivedBeforeItsRestAsync(Browser browser, string folder, string unit, TimeSpan pause)
    {
        var rest = DateTimeOffset.MinValue;
        var request = (await browser.GetAsync("/organizations/new")).Form("新增单位").Fill("单位名称", unit).FillSelect("Input.Above", "zj").Request();
        request.Content = new SlowContent(await request.Content!.ReadAsByteArrayAsync(), request.Content.Headers.ContentType, async () =>
        {
            await Task.Delay(pause);
            rest = DateTimeOffset.UtcNow;
        });
        var page = await browser.SendAsync(request);
        if (page.Status == HttpStatusCode.RequestTimeout)
        {
            return false;
        }

        page.Text.ShouldContain(unit);
        await using var database = new SqliteConnection($"Data Source={folder}/training.db;Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT \"At\" FROM \"AuditEntries\" WHERE \"Detail\" LIKE '%' || $unit";
        command.Parameters.AddWithValue("$unit", unit);
        return new DateTimeOffset((long)(await command.ExecuteScalarAsync()).ShouldNotBeNull(), TimeSpan.Zero) < rest;
    }

    /// <summary>The sample from the docs, with the ports, names and certificate of this test.</summary>
    private static async Task<OutsideServer> StartNginxAsync(string folder, int inner, int outer, int plain)
    {
        var sample = await File.ReadAllTextAsync(Path.Combine(TestFolders.Repository, "docs", "nginx.conf"));
        using (var openssl = Process.Start(new ProcessStartInfo("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", $"{folder}/key.pem", "-out", $"{folder}/cert.pem"]) { RedirectStandardError = true })!)
        {
            await openssl.WaitForExitAsync();
        }

        var site = sample.Replace("127.0.0.1:8080", $"127.0.0.1:{inner}", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal).Replace("listen 443 ssl;", $"listen 127.0.0.1:{outer} ssl;", StringComparison.Ordinal)
            .Replace("declarations.example.org", "localhost", StringComparison.Ordinal)
            .Replace("/etc/ssl/declarations/fullchain.pem", $"{folder}/cert.pem", StringComparison.Ordinal).Replace("/etc/ssl/declarations/privkey.pem", $"{folder}/key.pem", StringComparison.Ordinal);
        await File.WriteAllTextAsync($"{folder}/nginx.conf",
            $"daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nevents {{}}\nhttp {{\naccess_log off;\nclient_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\nfastcgi_temp_path {folder}/f;\nuwsgi_temp_path {folder}/u;\nscgi_temp_path {folder}/s;\n{site}\n}}\n");
        return await OutsideServer.StartAsync(Nginx, ["-c", $"{folder}/nginx.conf"], outer);
    }
}
