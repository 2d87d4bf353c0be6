using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Review;

/// <summary>What the page says others know about a decision, against what they see.</summary>
public abstract class DecisionNewsTests(TestSite site) : SiteTests(site)
{
    private const string SeenAtOnce = "对方打开页面会看到现在的状态";

    [SkippableFact]
    public async Task Decision_ToldInTenMinutes_IsSeenAtOnceAndSaidToBe()
    {
        var key = (await Site.AtDepartmentAsync(1))[0];
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await DeclineAsync(head, key);

        page.Done.ShouldContain(SeenAtOnce);
        page.Done.ShouldContain("通知十分钟后才发出");
        (await head.GetAsync("/review/recent")).Text.ShouldContain(SeenAtOnce);
        (await head.GetAsync("/review/pending")).Text.ShouldContain("单位打开页面时即可看到");
        (await StatusAsync("zj.unit", key)).ShouldBe("不予推荐");
    }

    [SkippableFact]
    public async Task Decision_KeptForRelease_IsNotSeenAndSaidNotToBe()
    {
        var key = (await Site.AtDepartmentAsync(1))[0];
        var head = await Site.SignInAsync("zj.dept.head");
        await (await head.GetAsync("/review/pending")).Form("改为统一发布").SubmitAsync();
        var page = await DeclineAsync(head, key);
        await (await head.GetAsync("/review/pending")).Form("改为逐件通知").SubmitAsync();

        page.Done.ShouldContain("统一发布前不发通知，组团单位看到的仍是“待归口审核”");
        page.Done.ShouldNotContain(SeenAtOnce);
        page.Done.ShouldNotContain("十分钟");
        (await StatusAsync("zj.unit", key)).ShouldBe("待归口审核");
        (await StatusAsync("hz.bureau", key)).ShouldBe("待归口审核");
    }

    [SkippableFact]
    public async Task Decision_OfTheAuthority_IsNotSeenAndSaidNotToBe()
    {
        var key = await Site.RecommendedAsync("拟支持的班");
        await Site.ReportUpAsync();
        await new Steps(Site).RegisterSealAsync(key, "most.officer");
        var officer = await Site.SignInAsync("most.officer");
        var page = await (await officer.GetAsync($"/review/{key}")).Form("拟支持").SubmitAsync();

        page.Done.ShouldContain("结果公布或计划下达前，组团单位看到的仍是“待部审核”");
        page.Done.ShouldNotContain(SeenAtOnce);
        page.Done.ShouldNotContain("十分钟");
        (await StatusAsync("most.officer", key)).ShouldBe("拟支持");
        (await StatusAsync("zj.unit", key)).ShouldBe("待部审核");
    }

    private static async Task<WebPage> DeclineAsync(Browser head, string key)
    {
        var page = await (await head.GetAsync($"/review/{key}")).Form("不予推荐").Fill("理由", "同类班次已有安排。").SubmitAsync();
        page.Done.ShouldContain("已不予推荐");
        return page;
    }

    private async Task<string> StatusAsync(string account, string key) =>
        WebPage.Read((await (await Site.SignInAsync(account)).GetAsync($"/declarations/{key}")).Document.QuerySelector("main .facts .tag"));
}

public sealed class DecisionNewsOnSqlite(SqliteSite site) : DecisionNewsTests(site), IClassFixture<SqliteSite>;

public sealed class DecisionNewsOnPostgres(PostgresSite site) : DecisionNewsTests(site), IClassFixture<PostgresSite>;
