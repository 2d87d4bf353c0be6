using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Academy;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

public abstract class DraftTests(TestSite site) : SiteTests(site)
{
    private Steps Steps => new(Site);

    [SkippableFact]
    public async Task Draft_WithAnythingWrong_SavesAndShowsItAgain()
    {
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form => form
            .Fill("人 数", "一百二十").Fill("开始日期", "九月中旬").Fill("经费预算", "二十八万").Fill("培训班主题", new string('长', 70)));
        var browser = await Site.SignInAsync("zj.unit");
        var form = (await browser.GetAsync($"/declarations/{key}/edit")).Form("检查并报送");
        form.Value("人 数").ShouldBe("一百二十");
        form.Value("开始日期").ShouldBe("九月中旬");
        form.Value("经费预算").ShouldBe("二十八万");
        form.Value("培训班主题").Length.ShouldBe(70);

        var page = await form.SubmitAsync();
        page.Title.ShouldStartWith("错误：");
        page.Errors.ShouldContain(error => error.Contains("一百二十"));
        page.Errors.ShouldContain(error => error.Contains("培训班主题最多 60 字，现有 70 字，请删去 10 字"));
    }

    [SkippableFact]
    public async Task Draft_SavedByAColleagueMeanwhile_ShowsBothAndChooses()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var clerk = await Site.SignInAsync("zj.unit");
        var head = await Site.SignInAsync("zj.unit.head");
        var mine = (await clerk.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");
        var theirs = (await head.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");
        await theirs.Fill("人 数", "99").Fill("培训对象", "同事写的培训对象").SubmitAsync();

        var conflict = await mine.Fill("人 数", "88").Fill("培训目的", "我写的培训目的").SubmitAsync();
        conflict.Text.ShouldContain("郑样例刚刚也保存了这份表");
        var differences = conflict.Table();
        differences.Single(row => row["字段"] == "人 数")["您的内容"].ShouldContain("88");
        differences.Single(row => row["字段"] == "人 数")["已保存的内容"].ShouldContain("99");

        // Fields I have not touched become theirs without a question; mine stands for the other two.
        differences.ShouldNotContain(row => row["字段"] == "培训对象");
        var form = (await conflict.Form("保存草稿").SubmitAsync()).Form("保存草稿");
        form.Value("人 数").ShouldBe("88");
        form.Value("培训目的").ShouldBe("我写的培训目的");
        form.Value("培训对象").ShouldBe("同事写的培训对象");
    }

    /// <summary>If the stored content is chosen, unreadable input goes with the rest of what was typed.</summary>
    [SkippableTheory]
    [InlineData("grantShare", "申请资助的境外培训费")]
    [InlineData("ownShare", "单位自筹")]
    [InlineData("overseasShare", "境外资助")]
    [InlineData("budget", "经费预算")]
    public async Task Conflict_UnreadableAmountGivenUpForTheStored_IsGone(string field, string label)
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var clerk = await Site.SignInAsync("zj.unit");
        var head = await Site.SignInAsync("zj.unit.head");
        var mine = (await clerk.GetAsync($"/declarations/{key}/edit")).Form("保存草稿");
        await (await head.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Fill(label, "10").SubmitAsync();

        var conflict = await mine.Fill(label, "大约十万").SubmitAsync();
        conflict.Table().ShouldHaveSingleItem()["已保存的内容"].ShouldContain("10.00 万元");
        var page = await conflict.Form("检查并报送").Choose($"take.{field}", "theirs").SubmitAsync();
        page.Html().ShouldNotContain("大约十万");
        page.Errors.ShouldNotContain(error => error.Contains("无法识别", StringComparison.Ordinal));
        (await clerk.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Value(label).ShouldBe("10.00");
    }

    [SkippableFact]
    public async Task Errors_OfTheCheck_NameTheirFieldsInTheOrderOfThePage()
    {
        var browser = await Site.SignInAsync("zj.unit");
        var page = await (await (await browser.GetAsync("/declarations/new")).Form("新建").SubmitAsync()).Form("检查并报送")
            .Fill("天 数", "几天").Fill("人 数", "许多").Fill("结束日期", "秋天").Fill("经费预算", "若干").SubmitAsync();

        ErrorsShouldLeadDownThePage(page);
        foreach (var (typed, name) in new[] { ("秋天", "结束日期"), ("许多", "人 数"), ("几天", "天 数"), ("若干", "经费预算") })
        {
            page.Errors.Single(error => error.Contains(typed, StringComparison.Ordinal)).ShouldContain(name);
        }
    }

    [SkippableFact]
    public async Task Errors_OfAClass_NameTheirFieldsInTheOrderOfThePage()
    {
        var key = await Site.DraftClassAsync("有好些错处的班", body =>
        {
            AcademySteps.Advance(body);
            (body.Content, body.Audience, body.ContactPhone) = (null, null, "不详");
        });
        var page = await (await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}/edit")).Form("检查并报送")
            .Fill("开始日期", "春天").Fill("天 数", "几天").Fill("申请金额", "若干").Fill("年度", "去年").SubmitAsync();

        ErrorsShouldLeadDownThePage(page);
        foreach (var (typed, name) in new[] { ("春天", "开始日期"), ("几天", "天 数"), ("若干", "申请金额"), ("去年", "年度") })
        {
            page.Errors.Single(error => error.Contains(typed, StringComparison.Ordinal)).ShouldContain(name);
        }
    }

    /// <summary>Every error leads to a control, and following them one after the other only ever moves down the page.</summary>
    private static void ErrorsShouldLeadDownThePage(WebPage page)
    {
        var all = page.Document.All.ToList();
        var links = page.Document.QuerySelectorAll("#errors a").ToList();
        links.Count.ShouldBeGreaterThan(5);
        links.ConvertAll(link => all.IndexOf(page.Document.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull($"a control for '{WebPage.Read(link)}'")))
            .ShouldBeInOrder(SortDirection.Ascending, string.Join('\n', page.Errors));
    }

    [SkippableFact]
    public async Task SideIndex_SaysHowEachGroupStands()
    {
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form => form.Fill("人 数", "160").Fill("培训目的", ""));
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit");

        page.Document.QuerySelectorAll(".side .st").Select(WebPage.Read).ShouldBe(["已填", "1 需说明", "已填", "已填", "1 待填"]);
    }

    /// <summary>Session, declaration, body and save; a returned form also reads what is asked of it.</summary>
    [SkippableFact]
    public async Task Autosave_SendsAtMostFiveStatements()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit");
        var saving = Autosave(page, key, "边填边存");
        (await Site.Writes.CountAsync(async () =>
        {
            using var saved = await saving.SubmitOnceAsync();
            saved.IsSuccessStatusCode.ShouldBeTrue();
        })).ShouldBeLessThanOrEqualTo(5);
    }

    [SkippableFact]
    public async Task Autosave_OnAnOldRevision_Answers409AndChangesNothing()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        var clerk = await Site.SignInAsync("zj.unit");
        var page = await clerk.GetAsync($"/declarations/{key}/edit");
        using var saved = await Autosave(page, key, "第一次").SubmitOnceAsync();
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stale = await Autosave(page, key, "第二次").SubmitOnceAsync();
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await clerk.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Value("培训对象").ShouldBe("第一次");
    }

    [SkippableFact]
    public async Task Amount_TypedInYuan_AsksAndIsMendedByOneButton()
    {
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form => form.Fill("经费预算", "285000"));
        var browser = await Site.SignInAsync("zj.unit");
        var page = await browser.GetAsync($"/declarations/{key}/edit");
        page.Text.ShouldContain("您填写的是 285,000.00 万元（28.50 亿元），是否应为 28.50 万元？");
        page = await page.Form("改为 28.50").SubmitAsync();
        page.Form("保存草稿").Value("经费预算").ShouldBe("28.50");
        page.Text.ShouldNotContain("请核对单位");
    }

    /// <summary>V1–V3 of the examples, on D1; V4 is a test of dates.</summary>
    [SkippableTheory]
    [InlineData("V1", "请填写资助方全称")]
    [InlineData("V2", "超过每班一般规模 150，请说明理由")]
    [InlineData("V3", "超过一般的 7 天，请说明理由")]
    public async Task ValidationCase_OnThePage_IsRefusedWithItsSentence(string id, string sentence)
    {
        var change = DemandExample.Case(id);
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form =>
        {
            if (change.TryGetProperty("overseasFunding", out var funding))
            {
                form.Fill("是否有境外资助", funding.GetProperty("has").GetBoolean() ? "有" : "否").Fill("资助方", funding.GetProperty("funder").GetString()!);
            }

            if (change.TryGetProperty("persons", out var persons))
            {
                form.Fill("人 数", persons.ToString());
            }

            if (change.TryGetProperty("days", out var days))
            {
                form.Fill("天 数", days.ToString()).Fill("结束日期", "2022-09-30");
            }
        });
        var browser = await Site.SignInAsync("zj.unit");
        var page = await (await browser.GetAsync($"/declarations/{key}/edit")).Form("检查并报送").SubmitAsync();
        page.Errors.Single().ShouldContain(sentence);
        page = await (await browser.GetAsync($"/declarations/{key}/edit")).Form("检查并报送")
            .Fill("资助方", "基金会").Fill("超出规模的理由", "覆盖全省。").Fill("超出天数的理由", "实操需要。").SubmitAsync();
        page.Address.ShouldEndWith("/check");
    }

    [SkippableFact]
    public async Task Copy_TakesTextsAndLeavesDatesAndMoney()
    {
        var earlier = await Steps.DraftAsync(DemandExample.D1);
        var browser = await Site.SignInAsync("zj.unit");
        var page = await (await browser.GetAsync($"/declarations/new?copy={earlier}")).Form("新建").SubmitAsync();
        var form = page.Form("保存草稿");
        form.Value("培训目的").ShouldBe(DemandExample.D1.Purpose);
        form.Value("机构名称").ShouldBe(DemandExample.D1.Institutions[0].Name);
        form.Value("开始日期").ShouldBeEmpty();
        form.Value("经费预算").ShouldBeEmpty();
        form.Value("人 数").ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task NewTwice_SamePage_MakesOneDraft()
    {
        var browser = await Site.SignInAsync("js.unit");
        var before = await Site.DbAsync(db => db.Declarations.CountAsync());
        var form = (await browser.GetAsync("/declarations/new")).Form("新建");
        var pages = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        pages[0].Address.ShouldBe(pages[1].Address);
        (await Site.DbAsync(db => db.Declarations.CountAsync())).ShouldBe(before + 1);
    }

    [SkippableFact]
    public async Task HostileText_IsNeverMarkup()
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;";
        var key = await Steps.DraftAsync(DemandExample.D1, alter: form => form.Fill("培训对象", Hostile).Fill("培训班主题", "<b>主题</b>"));
        var browser = await Site.SignInAsync("zj.unit");
        foreach (var address in new[] { $"/declarations/{key}", $"/declarations/{key}/edit", $"/declarations/{key}/check", $"/declarations/{key}/print", $"/declarations/{key}/preview", "/declarations" })
        {
            var page = await browser.GetAsync(address);
            page.Document.QuerySelectorAll("main script, main img, main b:empty, [onerror]").ShouldBeEmpty(address);
        }

        (await browser.GetAsync($"/declarations/{key}/edit")).Form("保存草稿").Value("培训对象").ShouldBe(Hostile);
    }

    private static PageForm Autosave(WebPage page, string key, string text)
    {
        page.Document.QuerySelector("form#form")!.SetAttribute("action", $"/declarations/{key}/edit?handler=Autosave");
        return page.Form("保存草稿").Set("__once", "").Fill("培训对象", text);
    }
}

public sealed class DraftOnSqlite(SqliteSite site) : DraftTests(site), IClassFixture<SqliteSite>;

public sealed class DraftOnPostgres(PostgresSite site) : DraftTests(site), IClassFixture<PostgresSite>;
