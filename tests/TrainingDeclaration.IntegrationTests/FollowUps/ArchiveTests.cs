using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>The archive of a class that is over: one file that proves itself without the system.</summary>
public abstract class ArchiveTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Archive_OfAConcludedClass_IsEqualTwiceAndNamesAnAlteredFile()
    {
        var key = await ConcludedAsync("归档的线上培训班");
        var unit = await Site.SignInAsync("zj.unit.head");
        var page = await (await unit.GetAsync($"/followups/{key}")).FollowAsync("档案");
        (await page.Form("生成目录").SubmitAsync()).Text.ShouldContain("还没有归入存证");
        await SealAsync();
        page = await page.Form("生成目录").SubmitAsync();
        page.Done.ShouldBe("目录已生成，可以下载档案。");
        var (first, second) = (await DownloadAsync(unit, key), await DownloadAsync(await Site.SignInAsync("most.officer"), key));
        SHA256.HashData(first).ShouldBe(SHA256.HashData(second), "whoever builds it, and when");

        using var zip = new ZipArchive(new MemoryStream(first));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        names.ShouldContain("00 目录.pdf");
        names.ShouldContain("07 财务核销/拨付.json");
        names.ShouldContain("07 财务核销/第1次/附件/bill.pdf");
        names.ShouldContain(name => name.StartsWith("04 经费通知/JF", StringComparison.Ordinal));
        ArchiveCheck.FirstDifference(zip, out var manifest).ShouldBeNull();
        page.Text.ShouldContain(manifest.ShouldNotBeNull().Hash);
        (await VerifyAsync(first)).ShouldSatisfyAllConditions(
            one => one.ExitCode.ShouldBe(0, one.Said), one => one.Said.ShouldContain($"{manifest.Files.Count} 个文件全部相符"), one => one.Said.ShouldContain("相符：第 "));

        var altered = Altered(first, "05 办班/日志.json");
        (await VerifyAsync(altered)).ShouldSatisfyAllConditions(one => one.ExitCode.ShouldBe(1), one => one.Said.ShouldContain("05 办班/日志.json 被改动过"));
        (await (await Site.SignInAsync("hz.bureau")).GetAsync($"/followups/{key}/archive")).Status.ShouldBe(HttpStatusCode.NotFound, "it holds the names of trainees");
        (await (await Site.SignInAsync("most.finance")).GetAsync($"/followups/{key}/archive.zip")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task Archive_AfterMoreWasDone_AsksForANewIndex()
    {
        var key = await ConcludedAsync("再次归档的线上培训班");
        await SealAsync();
        var unit = await Site.SignInAsync("zj.unit.head");
        await (await unit.GetAsync($"/followups/{key}/archive")).Form("生成目录").SubmitAsync();
        (await Site.TryAsync("most.officer", key, Act.Reopen, input => input with { Comment = "审计" })).ShouldBeNull();
        (await unit.GetAsync($"/followups/{key}/archive")).Status.ShouldBe(HttpStatusCode.NotFound, "the class goes on");
        (await Site.TryAsync("most.officer", key, Act.CloseClass, input => input)).ShouldBeNull();
        await SealAsync();
        var page = await unit.GetAsync($"/followups/{key}/archive");
        page.Text.ShouldContain("内容有变化，请重新生成目录");
        (await page.Form("生成目录").SubmitAsync()).Text.ShouldContain("-D2");
    }

    private async Task<string> ConcludedAsync(string theme)
    {
        var key = await Site.ClearedAsync(theme);
        (await Site.PayAsync(key, 8_500_000)).ShouldBeNull();
        await Site.InvoiceAsync(key, 8_500_000);
        await Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == DossierKind.Summary).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DossierState.Accepted)));
        (await Site.TryAsync("most.officer", key, Act.CloseClass, input => input)).ShouldBeNull();
        return key;
    }

    private Task<bool> SealAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ChainSealer>().SealAsync(default);
        return true;
    });

    private static async Task<byte[]> DownloadAsync(Browser browser, string key)
    {
        using var answer = await browser.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, $"/followups/{key}/archive.zip"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The program itself, without a database.</summary>
    private static async Task<(int ExitCode, string Said)> VerifyAsync(byte[] archive)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(file, archive);
        try
        {
            using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "verify-archive", file]) { RedirectStandardOutput = true })!;
            var said = await program.StandardOutput.ReadToEndAsync();
            await program.WaitForExitAsync();
            return (program.ExitCode, said);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The archive with one byte of a file flipped.</summary>
    private static byte[] Altered(byte[] archive, string path)
    {
        using var memory = new MemoryStream();
        memory.Write(archive);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.GetEntry(path).ShouldNotBeNull().Open();
            stream.Position = 10;
            var was = stream.ReadByte();
            stream.Position = 10;
            stream.WriteByte((byte)(was ^ 1));
        }

        return memory.ToArray();
    }
}

public sealed class SqliteArchiveTests(SqliteSite site) : ArchiveTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresArchiveTests(PostgresSite site) : ArchiveTests(site), IClassFixture<PostgresSite>;
