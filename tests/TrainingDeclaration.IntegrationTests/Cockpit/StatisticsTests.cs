using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>Statistics: every bar is the list behind it, and the table is also available as a spreadsheet without formulas.</summary>
public abstract class StatisticsTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Bars_AreTheListsBehindThem()
    {
        var day = await MadeAsync();
        foreach (var (account, expected) in new[]
        {
            ("zj.dept.head", new Dictionary<string, string> { ["德国"] = "2", ["法国"] = "2", ["重点科技产业"] = "2", ["国家重大科技任务"] = "1", ["10 万元以下"] = "1", ["10–20 万元"] = "2", ["直接报送归口部门"] = "2", ["经转报单位报送"] = "1" }),
            ("most.officer", new Dictionary<string, string> { ["德国"] = "1", ["法国"] = "1", ["重点科技产业"] = "1", ["10 万元以下"] = "1", ["直接报送归口部门"] = "1", ["浙江省科学技术厅"] = "1" }),
        })
        {
            var browser = await Site.SignInAsync(account);
            var page = await browser.GetAsync($"/statistics?call={day.Call}");
            var bars = page.Document.QuerySelectorAll(".funnel tr").ToDictionary(row => WebPage.Read(row.QuerySelector("th")), row => row.QuerySelector("a")!);
            bars.ToDictionary(bar => bar.Key, bar => WebPage.Read(bar.Value)).ShouldBe(expected, ignoreOrder: true);
            foreach (var (name, link) in bars)
            {
                var list = await browser.GetAsync(link.GetAttribute("href")!);
                WebPage.Read(list.Document.QuerySelector(".lede b")).ShouldBe(expected[name], $"{name} for {account}");
                list.Document.QuerySelectorAll("main table tbody tr").Length.ShouldBe(int.Parse(expected[name]), $"{name} for {account}");
            }
        }
    }

    [SkippableFact]
    public async Task Tables_AreSpreadsheets()
    {
        var day = await MadeAsync();
        var head = await Site.SignInAsync("zj.dept.head");
        var file = await head.GetAsync($"/statistics/table.xlsx?call={day.Call}");
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var rows = TestWorkbook.ShouldHoldNoFormula(file.Bytes, "德国");
        rows[0].ShouldBe(["统计", "项目", "件数", "人数", "经费（万元）"]);
        var cockpit = TestWorkbook.ShouldHoldNoFormula((await head.GetAsync($"/calls/{day.Call}/cockpit/table.xlsx")).Bytes, "浙江示范海洋装备检测中心");
        cockpit.Count.ShouldBe(3);
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/statistics/table.xlsx?call={day.Call}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await Site.SignInAsync("cas.officer")).GetAsync($"/statistics/table.xlsx?call={day.Call}")).Status.ShouldBe(HttpStatusCode.NotFound);

        // A list behind a figure is exported as shown.
        var list = await head.GetAsync($"/declarations?call={day.Call}&stage=Reported&place={Uri.EscapeDataString("法国")}");
        var export = await list.Form("Excel表").SubmitAsync();
        export.Table()[0]["状态"].ShouldBe("可下载");
        var table = await head.GetAsync(export.Document.QuerySelector("td.ops a")!.GetAttribute("href")!);
        TestWorkbook.ShouldHoldNoFormula(table.Bytes, "法国").Count.ShouldBe(1 + 2);
    }

    /// <summary>Three forms at the department of zj, one of which it reports up; another is only a draft.</summary>
    private async Task<LastDay> MadeAsync()
    {
        var day = new LastDay(Site);
        await day.BeginAsync(LastDay.Stop.AddHours(-6));
        if (await Site.DbAsync(db => db.Declarations.AnyAsync(d => d.Title == "=甲班")))
        {
            return day;
        }

        var first = await day.DraftAsync("zj-unit2", "=甲班", form => (form.CountryCodes, form.FocusAreas, form.BudgetFen) = (["DE", "FR"], ["重点科技产业"], 9_000_000));
        var second = await day.DraftAsync("zj-unit2", "乙班", form => (form.CountryCodes, form.FocusAreas) = (["DE"], ["重点科技产业", "国家重大科技任务"]));
        var third = await day.DraftAsync("zj-unit", "丙班", form => form.CountryCodes = ["FR"]);
        await day.DraftAsync("zj-unit2", "丁班");
        await day.ActAsync("zj-unit2", first, Act.Report);
        await day.ActAsync("zj-unit2", second, Act.Report);
        await day.ActAsync("zj-unit", third, Act.Report);
        await day.SealAsync("zj", first, SealMedium.Fax);
        await day.ActAsync("zj", first, Act.Recommend);
        (await day.ReportUpAsync("zj")).ShouldBeNull();
        return day;
    }
}

public sealed class StatisticsOnSqlite(SqliteSite site) : StatisticsTests(site), IClassFixture<SqliteSite>;

public sealed class StatisticsOnPostgres(PostgresSite site) : StatisticsTests(site), IClassFixture<PostgresSite>;
