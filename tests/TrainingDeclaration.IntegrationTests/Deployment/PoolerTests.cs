using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Deployment;

/// <summary>The program with PgBouncer in front of PostgreSQL.</summary>
public sealed partial class PoolerTests : IDisposable
{
    private const string PgBouncer = "/usr/sbin/pgbouncer";

    /// <summary>All clients share two connections, which change hands after each transaction.</summary>
    private const string PoolingTransactions = "pool_mode = transaction\ndefault_pool_size = 2\n";

    /// <summary>The first version that tracks prepared statements.</summary>
    private static readonly Version Tracking = new(1, 21);

    private readonly string folder = Directory.CreateTempSubdirectory("training-pgb-").FullName;

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public async Task PgBouncer_WithDefaults_IsWorkedThroughPrepared()
    {
        OutsideServer.Require(PgBouncer, "pgbouncer");
        var copy = await SiteTemplate.For(Database.Postgres).CopyAsync();
        var (bouncer, through) = await StartAsync(copy, "");
        await using var server = bouncer;
        await using var site = new TestSite(Database.Postgres, through);
        await ReadAsync(site);

        // What the pooler will send to its next connections.
        await using var direct = new NpgsqlConnection(copy.ConnectionString + ";Pooling=false");
        await direct.OpenAsync();
        await using var setting = new NpgsqlCommand("SELECT current_setting('random_page_cost')", direct);
        (await setting.ExecuteScalarAsync()).ShouldBe("1.1");
    }

    [SkippableFact]
    public async Task PgBouncer_PoolingTransactions_IsWorkedThroughUnprepared()
    {
        OutsideServer.Require(PgBouncer, "pgbouncer");
        var (bouncer, through) = await StartAsync(await SiteTemplate.For(Database.Postgres).CopyAsync(), PoolingTransactions);
        await using var server = bouncer;
        await using var site = new TestSite(Database.Postgres, through) { Settings = { ["Database:Prepare"] = "false" } };
        await ReadAsync(site);
    }

    /// <summary>Why the setting exists, and when it is not needed.</summary>
    [SkippableFact]
    public async Task PgBouncer_PoolingTransactions_IsWorkedThroughPreparedWhereItTracksStatements()
    {
        OutsideServer.Require(PgBouncer, "pgbouncer");
        var isTracking = await VersionAsync() >= Tracking;
        var (bouncer, through) = await StartAsync(await SiteTemplate.For(Database.Postgres).CopyAsync(), PoolingTransactions + (isTracking ? "max_prepared_statements = 200\n" : ""));
        await using var server = bouncer;
        await using var site = new TestSite(Database.Postgres, through);
        (await Record.ExceptionAsync(() => ReadAsync(site)) is null).ShouldBe(isTracking);
    }

    /// <summary>Several people read at the same time, so that connections change hands.</summary>
    private static async Task ReadAsync(TestSite site)
    {
        string[] accounts = ["zj.unit", "zj.dept", "js.dept", "hz.bureau", "most.officer", "cas.officer"];
        await Task.WhenAll(accounts.Select(async account =>
        {
            var browser = await site.SignInAsync(account);
            for (var time = 0; time < 5; time++)
            {
                foreach (var address in new[] { "/", "/declarations", "/declarations?q=培训", "/help" })
                {
                    (await browser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, $"{account} {address}");
                }
            }
        }));
    }

    private static async Task<Version> VersionAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(PgBouncer, ["--version"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Version.Parse(Number().Match(said).Value);
    }

    /// <param name="lines">Its settings other than the addresses.</param>
    private async Task<(OutsideServer Bouncer, SiteCopy Through)> StartAsync(SiteCopy copy, string lines)
    {
        var to = new NpgsqlConnectionStringBuilder(copy.ConnectionString);
        var port = OutsideServer.FreePort();
        await File.WriteAllTextAsync($"{folder}/users.txt", "\"postgres\" \"\"\n");
        await File.WriteAllTextAsync($"{folder}/pgbouncer.ini",
            $"[databases]\n* = host=127.0.0.1 port={to.Port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nauth_type = trust\nauth_file = {folder}/users.txt\nunix_socket_dir =\n{lines}");
        using (var chmod = Process.Start("chmod", ["755", folder]))
        {
            await chmod.WaitForExitAsync();
        }

        var bouncer = await OutsideServer.StartAsync(PgBouncer, [$"{folder}/pgbouncer.ini"], port, asNobody: true);
        to.Port = port;
        return (bouncer, copy with { ConnectionString = to.ToString() });
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Number();
}
