using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Papers;

public abstract class DeskTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Code_ScannedAsAnAddress_IsFoundAndItsSealRegistered()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报。" });
        var code = (await Site.CodesAsync(key))[0];
        var desk = await Site.SignInAsync("zj.dept");
        var found = await (await desk.GetAsync("/papers")).Form("核对").Fill("查验码", $"HTTPS://EXAMPLE.ORG/V/{code}/2").SubmitAsync();

        found.Text.ShouldContain("一致：是当前版本");
        found.Facts["人数、天数"].ShouldBe("60 人　5 天");
        var done = await found.Form("登记组团单位公章（纸质）").SubmitAsync();
        done.Address.ShouldBe("/papers");
        done.Done.ShouldContain("组团单位公章（纸质）");
        done.Table("今天登记的")[0]["公章"].ShouldBe("组团单位公章");
        (await Site.Browser().GetAsync($"/verify/{code}")).Facts["组团单位公章"].ShouldContain("2022年6月16日");
    }

    [SkippableFact]
    public async Task Recommendation_BeforeTheSealIsSeen_StandsOpenWithItsReason()
    {
        var key = await Site.ReportedAsync();
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报。" });
        var head = await Site.SignInAsync("zj.dept.head");
        var open = (await head.GetAsync($"/review/{key}")).Document.QuerySelectorAll("details.decision[open]").Single();

        open.QuerySelector("b")!.TextContent.ShouldBe("同意推荐");
        open.QuerySelector(".gate")!.TextContent.ShouldContain("尚未登记与当前版本一致的组团单位盖章件");
        open.QuerySelector("button").ShouldBeNull();
    }

    [SkippableFact]
    public async Task Code_MistypedOrUnknown_IsToldApart()
    {
        var desk = await Site.SignInAsync("zj.dept");

        (await desk.GetAsync("/papers?code=2345-6789-ABC")).Errors.Single().ShouldContain("现有 11 位");
        (await desk.GetAsync("/papers?code=O345-6789-ABCD")).Errors.Single().ShouldContain("没有“O”");
        (await desk.GetAsync($"/papers?code={CheckCode.Create()}")).Errors.Single().ShouldContain("没有输错");
    }

    [SkippableFact]
    public async Task Code_Empty_IsAskedForKindly() =>
        (await (await (await Site.SignInAsync("zj.dept")).GetAsync("/papers")).Form("核对").SubmitAsync()).Errors.Single().ShouldContain("请先扫描或输入");

    [SkippableFact]
    public async Task BundleList_SealedOnce_IsRegisteredByTheAuthorityAndShownEverywhere()
    {
        await Site.RecommendedAsync("汇总表盖章的班");
        var key = await Site.ReportUpAsync();
        var code = await Site.DbAsync(db => db.Papers.Where(p => db.Bundles.Any(b => b.Key == key && b.Id == p.SubjectId) && p.Kind == PaperKind.BundleList && p.State == PaperState.Valid).Select(p => p.Code).SingleAsync());
        (await Site.Browser().GetAsync($"/verify/{code}")).Facts["归口管理部门公章"].ShouldBe("未登记");

        // The department sees its own list here, but does not register its own seal.
        var own = await (await Site.SignInAsync("zj.dept")).GetAsync($"/papers?code={code}");
        own.Text.ShouldContain("汇总表上的公章由主管司局登记");
        own.Buttons.ShouldNotContain(button => button.StartsWith("登记"));
        (await (await Site.SignInAsync("js.dept")).GetAsync($"/papers?code={code}")).Errors.Single().ShouldContain("没有找到");

        var officer = await Site.SignInAsync("most.officer");
        var bundle = await officer.GetAsync($"/bundles/{key}");
        bundle.Text.ShouldContain("汇总表盖章件 未登记");
        var found = await bundle.FollowAsync("登记");
        found.Facts["归口管理部门"].ShouldBe("浙江省科学技术厅");
        var done = await found.Form("登记归口管理部门公章（传真）").SubmitAsync();
        done.Done.ShouldContain("归口管理部门公章（传真）");
        done.Table("今天登记的")[0]["表号"].ShouldContain("HZ2022-33-");
        (await officer.GetAsync($"/bundles/{key}")).Text.ShouldContain("汇总表盖章件 已登记（传真");
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/bundles/{key}")).Text.ShouldContain("汇总表盖章件 已登记（传真");
        (await Site.Browser().GetAsync($"/verify/{code}")).Facts["归口管理部门公章"].ShouldContain("盖章件已登记");
    }

    [SkippableFact]
    public async Task Numbers_KeyedFromThePaper_AreComparedAndADifferenceIsKept()
    {
        var desk = await Site.SignInAsync("zj.dept");
        var equal = (await Site.CodesAsync(await Site.ReportedAsync()))[0];
        var done = await Keyed(await desk.GetAsync($"/papers?code={equal}"), "60", "12").SubmitAsync();
        done.Done.ShouldEndWith("（纸质）。");

        var altered = (await Site.CodesAsync(await Site.ReportedAsync()))[0];
        var asked = await Keyed(await desk.GetAsync($"/papers?code={altered}"), "58", "12.00").SubmitAsync();
        asked.Text.ShouldContain("纸面与电子表不一致：人数：纸面 58，电子 60。");
        (await Site.DbAsync(db => db.Seals.CountAsync(s => db.Papers.Any(p => p.Id == s.PaperId && p.Code == altered)))).ShouldBe(0);
        asked.Form("登记组团单位公章（纸质）").Value("纸面人数").ShouldBe("58");
        done = await asked.Form("登记组团单位公章（纸质）").SubmitAsync();
        done.Done.ShouldContain("并记录纸面与电子表不一致：人数：纸面 58，电子 60");
        done.Table("今天登记的").Count(row => row["单位"].Contains("不一致：人数：纸面 58", StringComparison.Ordinal)).ShouldBe(1);
        (await desk.GetAsync($"/papers?code={altered}")).Facts["公章"].ShouldContain("不一致：人数：纸面 58，电子 60");
        (await Keyed(await desk.GetAsync($"/papers?code={(await Site.CodesAsync(await Site.ReportedAsync()))[0]}"), "", "二十").SubmitAsync()).Errors.Single().ShouldContain("经费请填数字");
        var odd = await Keyed(await desk.GetAsync($"/papers?code={(await Site.CodesAsync(await Site.ReportedAsync()))[0]}"), "七十", "12").SubmitAsync();
        odd.Errors.Single().ShouldContain("纸面人数请填整数");
        (await Keyed(odd, "６０", "12").SubmitAsync()).Done.ShouldContain("已登记");
    }

    [SkippableFact]
    public async Task Code_Replaced_ShowsWhatChangedAndWhoIsMissing()
    {
        var key = await Site.ReportedAsync("改过的班");
        await Site.ReportedAgainAsync(key, form => form.Persons = 59);
        var desk = await Site.SignInAsync("zj.dept");

        var page = await desk.GetAsync($"/papers?code={(await Site.CodesAsync(key))[0]}");

        var changed = page.Table("不同的栏目").Single();
        changed["栏目"].ShouldBe("人 数");
        changed["手中 v1"].ShouldContain("60");
        changed["当前 v2"].ShouldContain("59");
        var missing = (await desk.GetAsync("/papers/missing")).Table("纸质件未到名单").Single(row => row["表号"].Contains("改过的班", StringComparison.Ordinal));
        missing["电话"].ShouldNotBeEmpty();
        await new Journeys.Steps(Site).RegisterSealAsync(key, "zj.dept");
        (await desk.GetAsync("/papers/missing")).Text.ShouldNotContain("改过的班");
    }

    private static PageForm Keyed(WebPage page, string persons, string budget) =>
        page.Form("登记组团单位公章（纸质）").Fill("纸面人数", persons).Fill("纸面经费", budget);

    [SkippableFact]
    public async Task Code_OfAnotherDepartmentsForm_IsUnknownHere()
    {
        var code = (await Site.CodesAsync(await Site.ReportedAsync()))[0];

        (await (await Site.SignInAsync("js.dept")).GetAsync($"/papers?code={code}")).Errors.Single().ShouldContain("没有找到");
    }
}

public sealed class DeskOnSqlite(SqliteSite site) : DeskTests(site), IClassFixture<SqliteSite>;

public sealed class DeskOnPostgres(PostgresSite site) : DeskTests(site), IClassFixture<PostgresSite>;
