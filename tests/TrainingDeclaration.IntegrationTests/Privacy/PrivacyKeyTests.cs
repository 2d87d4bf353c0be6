using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Privacy;

/// <summary>The program starts with the privacy keys of its database and with no others.</summary>
public abstract class PrivacyKeyTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Start_WithTheKeysOfAnotherSite_IsRefused()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        new PrivacyKeyFile(KeyPath(copy, "other.key")).Create();

        (await RefusalAsync(copy, keyFile: "other.key")).ShouldContain("are not those of this database");
        await ShouldStartAsync(copy);
    }

    [SkippableFact]
    public async Task Start_WithoutTheFileThatTheDatabaseNeeds_IsRefusedAndMakesNone()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        File.Move(KeyPath(copy), KeyPath(copy, "kept.key"));

        (await RefusalAsync(copy)).ShouldContain("is missing");
        File.Exists(KeyPath(copy)).ShouldBeFalse();
        File.Move(KeyPath(copy, "kept.key"), KeyPath(copy));
        await ShouldStartAsync(copy);
    }

    [SkippableFact]
    public async Task Start_WithADamagedFile_IsRefused()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        await File.WriteAllTextAsync(KeyPath(copy), "");

        (await RefusalAsync(copy)).ShouldContain("cannot be used");
    }

    /// <summary>From then on, a process that still has the file from before could not read what the others write.</summary>
    [SkippableFact]
    public async Task Start_WithAKeyAdded_IsRefusedToWhoeverDoesNotHaveIt()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        File.Copy(KeyPath(copy), KeyPath(copy, "before.key"));
        new PrivacyKeyFile(KeyPath(copy)).AddKey();
        await ShouldStartAsync(copy);
        await ShouldStartAsync(copy);

        (await RefusalAsync(copy, keyFile: "before.key")).ShouldContain("are not those of this database");
    }

    /// <summary>Two processes start for the first time, each with a file of its own.</summary>
    [SkippableFact]
    public async Task Note_TwoFilesAtOnce_OneIsWrong()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        await using var own = new TestSite(Site.Provider, copy);
        var states = await own.DbAsync(async db =>
        {
            await db.PrivacyChecks.ExecuteDeleteAsync();
            var noted = new List<PrivacyKeyState>();
            foreach (var name in new[] { "one.key", "two.key", "one.key" })
            {
                var file = new PrivacyKeyFile(KeyPath(copy, name));
                file.Create();
                var cipher = new FieldCipher(file);
                noted.Add(await PrivacyChecks.StateAsync(db, file, cipher, default));
                noted.Add(await PrivacyChecks.NoteAsync(db, file, cipher, default));
            }

            return noted;
        });

        states.ShouldBe([PrivacyKeyState.New, PrivacyKeyState.Matching, PrivacyKeyState.Wrong, PrivacyKeyState.Wrong, PrivacyKeyState.Matching, PrivacyKeyState.Matching]);
    }

    [SkippableFact]
    public async Task File_GoneWhileRunning_IsNotReadyAndTheReasonIsShown()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        await using var own = new TestSite(Site.Provider, copy);
        var administrator = await own.SignInAsync("sys.admin");
        (await administrator.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        File.Delete(KeyPath(copy));

        (await administrator.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var check = (await administrator.GetAsync("/system")).Table("检查项").Single(row => row["项目"] == "个人信息密钥");
        check["状态"].ShouldBe("异常");
        check["说明"].ShouldContain(KeyPath(copy));
    }

    /// <summary>A database from before there were keys, or a new one.</summary>
    protected async Task<SiteCopy> WithoutKeysAsync()
    {
        var copy = await SiteTemplate.For(Site.Provider).CopyAsync();
        await using var before = new TestSite(Site.Provider, copy);
        await before.DbAsync(db => db.PrivacyChecks.ExecuteDeleteAsync());
        await before.DisposeAsync();
        File.Delete(KeyPath(copy));
        return copy;
    }

    /// <summary>A site outside development and without demonstration.</summary>
    protected TestSite Production(SiteCopy copy) =>
        new(Site.Provider, copy) { EnvironmentName = Environments.Production, Clock = Site.Clock, Settings = { ["Demo:Enabled"] = "false" } };

    /// <summary>Where a copy keeps its keys.</summary>
    protected static string KeyPath(SiteCopy copy, string name = "privacy.key") => Path.Combine(copy.Folder, "keys", name);

    /// <summary>What the log says about a start that is refused.</summary>
    protected static async Task<string> RefusalAsync(TestSite refused)
    {
        await using (refused)
        {
            Should.Throw<Exception>(() => refused.CreateClient());
        }

        var logs = Directory.GetFiles(Path.Combine(refused.Copy.Folder, "logs")).Select(File.ReadAllText);
        return string.Concat(logs).Split('\n').Last(line => line.Contains("\"Fatal\"", StringComparison.Ordinal));
    }

    private async Task<string> RefusalAsync(SiteCopy copy, string keyFile = "privacy.key") =>
        await RefusalAsync(new TestSite(Site.Provider, copy) { Settings = { ["Privacy:KeyFile"] = KeyPath(copy, keyFile) } });

    private async Task ShouldStartAsync(SiteCopy copy)
    {
        await using var service = new TestSite(Site.Provider, copy);
        (await service.Browser().GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

public sealed class PrivacyKeyOnSqlite(SqliteSite site) : PrivacyKeyTests(site), IClassFixture<SqliteSite>
{
    [SkippableFact]
    public async Task FirstStart_MakesTheFile()
    {
        var copy = await WithoutKeysAsync();
        await using var service = Production(copy);
        (await service.Browser().GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyPath(copy)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

public sealed class PrivacyKeyOnPostgres(PostgresSite site) : PrivacyKeyTests(site), IClassFixture<PostgresSite>
{
    [SkippableFact]
    public async Task FirstStart_InProduction_IsRefusedUntilTheFileIsThere()
    {
        var copy = await WithoutKeysAsync();

        (await RefusalAsync(Production(copy))).ShouldContain("new-privacy-key");
        File.Exists(KeyPath(copy)).ShouldBeFalse();
        new PrivacyKeyFile(KeyPath(copy)).Create();
        await using var service = Production(copy);
        (await service.Browser().GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task FirstStart_OfADemonstration_MakesTheFile()
    {
        var copy = await WithoutKeysAsync();
        await using var service = new TestSite(Site.Provider, copy);
        (await service.Browser().GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);

        File.Exists(KeyPath(copy)).ShouldBeTrue();
    }
}
