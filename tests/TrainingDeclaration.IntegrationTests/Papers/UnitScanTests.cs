using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class UnitScanTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Scan_OfTheCurrentForm_IsComparedAndVoidOnceThePrintChanges()
    {
        ScannedPaper.RequirePrograms();
        var key = await Site.ReportedAsync("扫描件的班");
        var code = (await Site.CodesAsync(key))[0];
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("上传盖章扫描件");

        var page = await UploadAsync(unit, key, await ScannedPaper.JoinAsync(await ScannedPaper.ScanAsync(await ScannedPaper.PrintAsync(Site, key))));

        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("扫描第 1 页　一致");
        page.Document.QuerySelectorAll(".sheet svg").Length.ShouldBeGreaterThan(0);
        (await unit.GetAsync(page.Document.QuerySelector(".sheet img")!.GetAttribute("src")!)).Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await Site.Browser().GetAsync($"/verify/{code}")).Facts["组团单位公章"].ShouldContain("扫描件已上传");
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("查验码属于 v1");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/papers/missing")).Table("纸质件未到名单")
            .Single(row => row["表号"].Contains("扫描件的班", StringComparison.Ordinal))["扫描件"].ShouldBe("已上传");
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/declarations/{key}/scans")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Site.ReportedAgainAsync(key, form => form.Persons = 58);
        var changed = await unit.GetAsync($"/declarations/{key}/scans");
        changed.Text.ShouldContain("印刷内容已变更，此前的盖章件不再有效，请打印 v2 重新盖章。");
        changed.Text.ShouldContain("不是当前版本（手中 v1，当前 v2）");
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("原盖章件不再有效");
    }

    [SkippableFact]
    public async Task Scan_OfTheDepartment_IsTheStateOfItsOwnSeal()
    {
        ScannedPaper.RequirePrograms();
        var key = await Site.ReportedAsync("部门盖章的班");
        var department = await Site.SignInAsync("zj.dept");
        (await department.GetAsync($"/declarations/{key}/scans")).Text.ShouldContain("上传盖有归口管理部门公章的附件2");

        var page = await UploadAsync(department, key, await ScannedPaper.JoinAsync(await ScannedPaper.ScanAsync(await ScannedPaper.PrintAsync(Site, key))));

        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("归口管理部门公章 扫描件已上传");
        page.Text.ShouldContain("组团单位公章 未登记");
        var verified = await Site.Browser().GetAsync($"/verify/{(await Site.CodesAsync(key))[0]}");
        verified.Facts["归口管理部门公章"].ShouldContain("扫描件已上传");
        verified.Facts["组团单位公章"].ShouldNotContain("扫描件");
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/scans")).Text.ShouldContain("归口管理部门公章 扫描件已上传");
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scan_OpensTheGate_OnlyWhereTheCallSaysSo(bool opens)
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报。" });
        await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").ExecuteUpdateAsync(c => c.SetProperty(x => x.ScanOpensGates, opens)));
        await AddScanSealAsync(Site, key);

        var refusal = await Site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, "zj.dept.head");
            var seen = (await Core.Record.Declarations.DeclarationQueries.FindAsync(services.GetRequiredService<Core.Data.AppDbContext>(), user, key, default)).ShouldNotBeNull();
            return (await services.GetRequiredService<WorkflowService>().PerformAsync(
                user, key, Act.Recommend, new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Opinion = new() { Necessity = "必要", Reasonableness = "合理" } }, default)).Refusal;
        });

        await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").ExecuteUpdateAsync(c => c.SetProperty(x => x.ScanOpensGates, false)));
        (refusal is null).ShouldBe(opens, refusal?.Message);
    }

    [SkippableFact]
    public async Task Upload_OfAnotherKindOrTooMuch_IsRefusedKindly()
    {
        var key = await Site.ReportedAsync();
        var unit = await Site.SignInAsync("zj.unit");

        (await UploadAsync(unit, key, "<html><script>alert(1)</script>"u8.ToArray())).Errors.Single().ShouldContain("不是可上传的类型");
        (await UploadAsync(unit, key, "GIF89a"u8.ToArray(), "scan.png")).Errors.Single().ShouldContain("不是可上传的类型");
        (await UploadAsync(unit, key, "%PDF-1.4"u8.ToArray(), "scan.jpg")).Errors.Single().ShouldContain("扩展名不符");
        (await UploadAsync(unit, key, new byte[21 * 1024 * 1024])).Errors.Single().ShouldContain("20 MB");
        (await UploadAsync(unit, key, [])).Errors.Single().ShouldContain("请选择文件");
    }

    [SkippableFact]
    public async Task Scan_WithoutOutsidePrograms_IsMatchedByTypingItsCode()
    {
        await using var plain = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        plain.Settings["Scans:Read"] = "false";
        var key = await plain.ReportedAsync();
        var other = (await plain.CodesAsync(await plain.ReportedAsync()))[0];
        var code = (await plain.CodesAsync(key))[0];
        var unit = await plain.SignInAsync("zj.unit");
        (await unit.GetAsync($"/declarations/{key}/scans")).Text.ShouldContain("不能自动读出查验码");

        var page = await UploadAsync(unit, key, await ScannedPaper.PrintAsync(plain, key));
        page.Text.ShouldContain("未读出查验码");
        (await page.Form("核对").Fill("第 1 页页脚的查验码", code[..^1] + (code[^1] == '2' ? '3' : '2')).SubmitAsync()).Errors.Single().ShouldContain("有一处输错");
        (await page.Form("核对").Fill("第 1 页页脚的查验码", other).SubmitAsync()).Errors.Single().ShouldContain("这不是本表的查验码");
        page = await page.Form("核对").Fill("第 1 页页脚的查验码", CheckCode.Display(code).ToLowerInvariant()).SubmitAsync();
        page.Text.ShouldContain("查验码是 v1 的；扫描件在这里不能显示，页面没有核对");
        page.Text.ShouldNotContain("一致");
    }

    [SkippableFact]
    public async Task Upload_WithClamdConfiguredButGone_IsRefused()
    {
        await using var guarded = new TestSite(Site.Provider, Site.Copy) { Clock = Site.Clock };
        (guarded.Settings["Clamd:Host"], guarded.Settings["Clamd:Port"]) = ("127.0.0.1", "9");
        var key = await guarded.ReportedAsync();
        var unit = await guarded.SignInAsync("zj.unit");

        (await UploadAsync(unit, key, Encoding.ASCII.GetBytes("%PDF-1.4 anything"))).Errors.Single().ShouldContain("病毒查杀服务暂时没有应答");
        (await guarded.DbAsync(db => db.Scans.CountAsync(s => db.Declarations.Any(d => d.Key == key && d.Id == s.DeclarationId)))).ShouldBe(0);
    }

    /// <summary>The unit's seal in the state of a scan, without uploading one.</summary>
    internal static Task AddScanSealAsync(TestSite site, string key) => site.DbAsync(async db =>
    {
        var paper = await db.Papers.SingleAsync(p => p.Kind == PaperKind.Form && p.State == PaperState.Valid && db.Declarations.Any(d => d.Key == key && d.Id == p.SubjectId));
        db.Seals.Add(new Seal
        {
            SubjectId = paper.SubjectId,
            Kind = SealKind.Unit,
            PaperId = paper.Id,
            PrintedHash = paper.PrintedHash,
            Medium = SealMedium.Scan,
            RegisteredAt = paper.FrozenAt,
            RegisteredById = Guid.Empty,
            RegisteredBy = "周样例",
        });
        return await db.SaveChangesAsync();
    });

    private static async Task<WebPage> UploadAsync(Browser unit, string key, byte[] content, string name = "盖章.pdf") =>
        await (await unit.GetAsync($"/declarations/{key}/scans")).Form("上传盖章扫描件").Attach("盖章扫描件", name, content).SubmitAsync();
}

public sealed class UnitScanOnSqlite(SqliteSite site) : UnitScanTests(site), IClassFixture<SqliteSite>;

public sealed class UnitScanOnPostgres(PostgresSite site) : UnitScanTests(site), IClassFixture<PostgresSite>;
