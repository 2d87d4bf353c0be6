using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Jobs;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>The folder of files, keys and logs: what is said when it can no longer be written to, and what is cleared from it.</summary>
public abstract class DataFolderTests(TestSite site) : SiteTests(site)
{
    private string Connection => Site.Copy.ConnectionString ?? $"Data Source={Path.Combine(Site.Copy.Folder, "training.db")}";

    /// <summary>The keys of the database that the sites with another folder share.</summary>
    private string KeyFile => Path.Combine(Site.Copy.Folder, "keys", "privacy.key");

    [SkippableFact]
    public async Task Folder_Gone_IsNotReadyAndTheReasonIsShown()
    {
        var folder = TestFolders.Create();
        await using var service = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        service.Settings["Data:Folder"] = folder;
        service.Settings["ConnectionStrings:Default"] = Connection;
        service.Settings["Privacy:KeyFile"] = KeyFile;
        var administrator = await service.SignInAsync("sys.admin");
        (await administrator.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        Directory.Delete(folder, recursive: true);

        (await administrator.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var check = (await administrator.GetAsync("/system")).Table("检查项").Single(row => row["项目"] == "数据目录");
        check["状态"].ShouldBe("异常");
        check["说明"].ShouldStartWith("不可写：");
        check["说明"].ShouldContain(folder, customMessage: "the system's own words: what could not be written and why");
    }

    /// <summary>A full disk still lets files be created, but nothing be written to them.</summary>
    [SkippableFact]
    public async Task Disk_Full_IsNotReadyAndTheConsoleSaysWhy()
    {
        var (folder, port) = (TestFolders.Create(), OutsideServer.FreePort());
        await using var program = await OutsideServer.StartProgramOnSmallDiskAsync(folder, port,
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Database:Provider", Site.Provider), ("ConnectionStrings:Default", Connection), ("Data:Folder", folder), ("Privacy:KeyFile", KeyFile), ("Demo:Enabled", "false"), ("Jobs:Enabled", "false"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<IOException>(() => File.WriteAllBytesAsync(program.PathOf($"{folder}/rest"), new byte[4 * 1024 * 1024]));

        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var line = 0; line < 20; line++)
        {
            // The last block of the file, begun while there was room, still takes some lines.
            (await client.GetAsync(new Uri("/verify", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await program.SaysAsync("不可写：No space left on device");
        await program.SaysAsync("RollingFileSink"); // the log reports that its file can no longer be written
    }

    [SkippableFact]
    public async Task Tidy_ClearsFilesThatWereNeverFinished()
    {
        var (stored, abandoned, begun) = await Site.InScopeAsync(async services =>
        {
            var files = services.GetRequiredService<FileStore>();
            var hash = await files.PutAsync(new byte[] { 1, 2, 3 });
            var path = Path.Combine(files.Root, hash[..2], hash);
            var left = (Stored: path, Abandoned: $"{path}.{Guid.NewGuid():N}", Begun: $"{path}.{Guid.NewGuid():N}");
            var now = Site.Clock.GetUtcNow().UtcDateTime;
            foreach (var (file, at) in new[] { (left.Stored, now.AddDays(-9)), (left.Abandoned, now.AddDays(-2)), (left.Begun, now) })
            {
                await File.AppendAllTextAsync(file, "");
                File.SetLastWriteTimeUtc(file, at);
            }

            await ActivatorUtilities.CreateInstance<TidyJob>(services).Execute(null!, default); // it uses nothing of its context
            return left;
        });

        File.Exists(stored).ShouldBeTrue();
        File.Exists(abandoned).ShouldBeFalse();
        File.Exists(begun).ShouldBeTrue("somebody may still be writing it");
    }
}

public sealed class DataFolderOnSqlite(SqliteSite site) : DataFolderTests(site), IClassFixture<SqliteSite>
{
    [SkippableFact]
    public async Task Commit_IsOnTheDiskBeforeItIsAcknowledged()
    {
        var synchronous = await Site.DbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var ask = db.Database.GetDbConnection().CreateCommand();
            ask.CommandText = "PRAGMA synchronous";
            return (long)(await ask.ExecuteScalarAsync()).ShouldNotBeNull();
        });

        synchronous.ShouldBe(2L, "FULL: a power cut takes nothing that was acknowledged");
    }
}

public sealed class DataFolderOnPostgres(PostgresSite site) : DataFolderTests(site), IClassFixture<PostgresSite>;
