using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Review;

public abstract class ReviewDeskTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Fifty_AreReviewedByFormsAlone()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(50);
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await head.GetAsync("/review");
        for (var n = 0; n < 50; n++)
        {
            page = n % 10 == 9
                ? await page.Form("退回修改").Fill("对整份表的意见", "请补充。").SubmitAsync()
                : await page.Form("同意推荐").Fill("必要性意见", "必要").Fill("合理性意见", "合理").SubmitAsync();
            page.Done.ShouldMatch("已(退回修改|同意推荐)");
        }

        page.Text.ShouldContain("这里没有申报");
        (await Site.DbAsync(db => db.Declarations.CountAsync(d => keys.Contains(d.Key) && d.Status == Status.Recommended))).ShouldBe(45);
        (await Site.DbAsync(db => db.Declarations.CountAsync(d => keys.Contains(d.Key) && d.Status == Status.Returned))).ShouldBe(5);
    }

    [SkippableFact]
    public async Task Presence_IsSeenByTheColleagueAndEnds()
    {
        await Site.ClearQueuesAsync();
        var key = (await Site.AtDepartmentAsync(1))[0];
        var (clerk, head) = (await Site.SignInAsync("zj.dept"), await Site.SignInAsync("zj.dept.head"));
        (await SayAsync(clerk, key)).ShouldBe("");
        (await SayAsync(head, key)).ShouldEndWith(" 正在审核");
        Site.Clock.Advance(TimeSpan.FromSeconds(30));
        (await head.GetAsync($"/review/{key}")).Document.GetElementById("others")!.TextContent.ShouldEndWith(" 正在审核");
        // It locks nothing.
        Site.Clock.Advance(TimeSpan.FromSeconds(31));
        (await head.GetAsync($"/review/{key}")).Document.GetElementById("others")!.TextContent.ShouldBe("");
        (await SayAsync(clerk, key)).ShouldBe("", "the colleague has been silent for a minute");
        Site.Clock.Set(TestClock.Start);

        var stranger = await Site.SignInAsync("js.dept.head");
        var page = await stranger.GetAsync("/review");
        (await stranger.SendOnceAsync(Say(page, key))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task CheckList_IsKeptFromTheClerkToTheDecision()
    {
        await Site.ClearQueuesAsync();
        var key = (await Site.AtDepartmentAsync(1))[0];
        await PointsAsync([new("目标明确", "必要性"), new("经费合理", "合理性")]);
        try
        {
            var clerk = await Site.SignInAsync("zj.dept");
            var page = await (await clerk.GetAsync($"/review/{key}")).Form("拟办").Tick("目标明确").Choose("proposal", "Recommend").Fill("必要性意见", "必要").SubmitAsync();
            page.Done.ShouldContain("已拟办");

            var head = await Site.SignInAsync("zj.dept.head");
            page = await head.GetAsync($"/review/{key}");
            page.Text.ShouldContain("拟办：同意推荐");
            page = await page.Form("同意推荐").Fill("合理性意见", "合理").SubmitAsync();
            page.Errors.ShouldContain(error => error.Contains("审核要点还有 1 项没有勾选"));
            page = await page.Form("同意推荐").Tick("经费合理").SubmitAsync();
            page.Done.ShouldContain("已同意推荐");

            var opinion = await Site.DbAsync(db => db.Opinions.AsNoTracking().SingleAsync(o => db.Declarations.Any(d => d.Id == o.DeclarationId && d.Key == key)));
            opinion.Ticks.ShouldBe(["目标明确", "经费合理"]);
            opinion.ProposedBy.ShouldNotBe(opinion.DecidedBy);
            opinion.DecidedBy.ShouldNotBeNull();
            var history = await head.GetAsync($"/declarations/{key}");
            history.Text.ShouldContain(opinion.ProposedBy!);
            history.Text.ShouldContain(opinion.DecidedBy);
        }
        finally
        {
            await PointsAsync(null);
        }
    }

    [SkippableFact]
    public async Task Views_AndTheSwitchOfTheKeys_AreRemembered()
    {
        await Site.ClearQueuesAsync();
        await Site.AtDepartmentAsync(2);
        var (clerk, head) = (await Site.SignInAsync("zj.dept"), await Site.SignInAsync("zj.dept.head"));
        var page = await (await head.GetAsync("/review?q=002&sort=amount")).Form("保存视图").Fill("把现在的条件存为视图", "二号").Tick("本单位共用").SubmitAsync();
        page.Done.ShouldBe("视图已保存。");
        page = await (await clerk.GetAsync("/review")).FollowAsync("二号");
        page.Document.QuerySelectorAll(".queue li").Length.ShouldBe(1);
        page.Buttons.ShouldNotContain("删除 二号");
        (await (await Site.SignInAsync("js.dept.head")).GetAsync("/review")).Text.ShouldNotContain("二号");
        (await (await head.GetAsync("/review")).Form("删除 二号").SubmitAsync()).Done.ShouldBe("视图已删除。");

        page = await (await head.GetAsync("/review")).Form("关闭快捷键").SubmitAsync();
        page.Document.QuerySelector("[data-keys=on]").ShouldBeNull();
        page = await page.Form("打开快捷键").SubmitAsync();
        page.Document.QuerySelector("[data-keys=on]").ShouldNotBeNull();
    }

    private static HttpRequestMessage Say(WebPage page, string key) => new(HttpMethod.Post, "/review/presence")
    {
        Headers = { { "Origin", "http://localhost" } },
        Content = new FormUrlEncodedContent([
            new("key", key),
            new("__RequestVerificationToken", page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().First().Value),
        ]),
    };

    private static async Task<string> SayAsync(Browser browser, string key) =>
        await (await browser.SendOnceAsync(Say(await browser.GetAsync("/review"), key))).Content.ReadAsStringAsync();

    private Task<bool> PointsAsync(List<CheckPoint>? points) => Site.DbAsync(async db =>
    {
        (await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most")).CheckPoints = points;
        await db.SaveChangesAsync();
        return true;
    });
}

public sealed class ReviewDeskOnSqlite(SqliteSite site) : ReviewDeskTests(site), IClassFixture<SqliteSite>;

public sealed class ReviewDeskOnPostgres(PostgresSite site) : ReviewDeskTests(site), IClassFixture<PostgresSite>;
