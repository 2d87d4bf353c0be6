using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class ScanSplitTests(TestSite site) : SiteTests(site)
{
    private static readonly string Sentence = "课程包括理论讲授、案例研讨与线上实操，国内缺少同类课程，学员急需系统提升能力。";

    [SkippableFact]
    public async Task FiftyPages_OfTwentyForms_FlagExactlyWhatIsWrong()
    {
        ScannedPaper.RequirePrograms();
        var pages = new List<GrayImage>();
        var forms = new List<IReadOnlyList<GrayImage>>();
        var keys = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            keys.Add(await Site.ReportedAsync($"第{i + 1}个班", form => form.ContentAndNecessity = string.Concat(Enumerable.Repeat(Sentence, i < 7 ? 62 : 16))));
            forms.Add(await ScannedPaper.ScanAsync(await ScannedPaper.PrintAsync(Site, keys[i])));
            pages.AddRange(i == 7 ? forms[i].Select(page => page.Turned()) : forms[i]);
        }

        await Site.ReportedAgainAsync(keys[5], form => form.Persons = 59);
        pages.InsertRange(40, forms[9]);
        pages.Add((await ScannedPaper.ScanAsync(await ScannedPaper.PrintUnknownAsync(Site, keys[0])))[0]);
        pages.Count.ShouldBe(50, $"forms have {string.Join(',', forms.Select(form => form.Count))} pages");
        var numbers = await Site.DbAsync(db => db.Papers.Where(p => db.Declarations.Any(d => keys.Contains(d.Key) && d.Id == p.SubjectId)).Select(p => new { p.Number, db.Declarations.First(d => d.Id == p.SubjectId).Key }).Distinct().ToDictionaryAsync(p => p.Key, p => p.Number));

        var desk = await Site.SignInAsync("zj.dept");
        var page = await (await desk.GetAsync("/papers")).Form("上传并分份").Attach("扫描件", "收到的盖章件.pdf", await ScannedPaper.JoinAsync(pages)).SubmitAsync();

        page.Address.ShouldStartWith("/papers/scans/", customMessage: string.Join(' ', page.Errors));
        var rows = page.Table("已分出的表");
        rows.Count.ShouldBe(21);
        rows.Where(row => row["留意"].Length > 0).Select(row => $"{row["表号"].Split(' ')[0]} {row["留意"]}").ShouldBe(
            [$"{numbers[keys[5]]} 已被替换", $"{numbers[keys[7]]} 倒置", $"{numbers[keys[9]]} 重复"], ignoreOrder: true);
        rows.Count(row => row["核对"] == "一致：是当前版本").ShouldBe(20);
        rows.Single(row => row["核对"] == "已被新一次报送替换")["登记"].ShouldBe("不能登记");
        page.Document.QuerySelectorAll("[id^=page-]").Single().TextContent.ShouldContain("未知查验码");
        page.Text.ShouldContain("4 处需要留意");

        // One button registers a form; the twin of the duplicate has none.
        var done = await page.Form($"登记 {numbers[keys[1]]} 组团单位公章 纸质").SubmitAsync();
        done.Done.ShouldContain(numbers[keys[1]]);
        done.Table("已分出的表")[1]["登记"].ShouldBe("组团单位公章 纸质");
        page.Document.QuerySelectorAll($"button[aria-label='登记 {numbers[keys[9]]} 组团单位公章 纸质']").Length.ShouldBe(1);

        // The picture is ours; the original is for download only.
        var picture = await desk.GetAsync(page.Document.QuerySelector("[id^=page-] img")!.GetAttribute("src")!);
        picture.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var original = await desk.GetAsync(page.Address + "/file");
        original.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        original.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        original.Response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        foreach (var stranger in new[] { "js.dept", "most.officer" })
        {
            (await (await Site.SignInAsync(stranger)).GetAsync(page.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        // The unknown page waits in the queue until a person says what it is.
        var queue = await desk.GetAsync("/papers/queue");
        (await queue.Form("搁置").SubmitAsync()).Errors.Single().ShouldContain("请写明搁置的原因");
        var aside = await queue.Form("搁置").Fill("第 50 页搁置原因", "不是本系统的表").SubmitAsync();
        aside.Table("已搁置")[0]["原因"].ShouldBe("不是本系统的表");
        (await desk.GetAsync("/papers/queue")).Text.ShouldContain("没有待核对的扫描页");
    }
}

public sealed class ScanSplitOnSqlite(SqliteSite site) : ScanSplitTests(site), IClassFixture<SqliteSite>;

public sealed class ScanSplitOnPostgres(PostgresSite site) : ScanSplitTests(site), IClassFixture<PostgresSite>;
