using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Organizations;

public abstract class PlacementTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task UnitWithTwoSuperiors_ChoosesOnTheDraft_UntilTheFirstReport()
    {
        var officer = await Site.SignInAsync("most.officer");
        var page = await officer.GetAsync("/organizations/js-unit");
        (await page.Form("保存隶属").Fill("第二上级", "江苏省科学技术厅").SubmitAsync()).Errors.Single().ShouldContain("不能与上级单位相同");
        (await page.Form("保存隶属").Fill("第二上级", "浙江省科学技术厅").SubmitAsync()).Done.ShouldBe("隶属关系已保存。");

        // The other department's new notice reaches the unit too.
        await ForwardedByZhejiangAsync(officer);
        (await (await Site.SignInAsync("js.unit")).GetAsync("/messages")).Text.ShouldContain("浙江省科学技术厅转发了《两个上级的函》");

        var key = await DraftAsync("js.unit", "js");
        var unit = await Site.SignInAsync("js.unit");
        var edit = await unit.GetAsync($"/declarations/{key}/edit");
        edit.Text.ShouldContain("首次报送后不能更改");
        edit = await edit.Form("保存草稿").Fill("报送路径", "浙江省科学技术厅").SubmitAsync();
        edit.Errors.ShouldBeEmpty();
        edit.Text.ShouldContain("已保存");
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("报送路径改为 浙江省科学技术厅");

        await Site.ActAsync("js.unit.head", key, Act.Report, input => input with { Declared = true });
        var reported = await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == key));
        reported.Number.ShouldNotBeNull().ShouldStartWith("XQ2022-33-");
        reported.RoutePath.ShouldBe("/most/zj/js-unit/");
        await Site.ActAsync("js.unit.head", key, Act.Recall);
        (await unit.GetAsync($"/declarations/{key}/edit")).Text.ShouldNotContain("首次报送后不能更改");

        // A department may place only what is below it, and only within its own reach.
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/organizations/js-unit")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var own = await (await Site.SignInAsync("js.dept")).GetAsync("/organizations/js-unit");
        own.Document.QuerySelectorAll("#above option").Select(WebPage.Read).ShouldNotContain("四川省科学技术厅");
    }

    [SkippableFact]
    public async Task UnitAndBureau_Moved_LeaveReportedFilesWhereTheyAreAndTakeDraftsAlong()
    {
        var reported = await Site.ReportedAsync("移动之前报送的班");
        var draft = await DraftAsync("zj.unit", "hz");
        var department = await Site.SignInAsync("zj.dept");
        await MoveAsync(department, "zj-unit", "浙江省科学技术厅");

        (await PathAsync("zj-unit")).ShouldBe("/most/zj/zj-unit/");
        var (moved, stays) = (await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == draft)), await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == reported)));
        (moved.BureauId, moved.RoutePath).ShouldBe((null, null));
        stays.RoutePath.ShouldBe("/most/zj/hz/zj-unit/");
        await Site.ActAsync("hz.bureau", reported, Act.Relay, input => input with { Comment = "同意转报" });

        // A whole bureau moves to another department: units follow, its old files stay with it and its old department.
        await MoveAsync(department, "zj-unit", "湖州市科学技术局");
        var officer = await Site.SignInAsync("most.officer");
        await MoveAsync(officer, "hz", "江苏省科学技术厅");
        (await PathAsync("zj-unit")).ShouldBe("/most/js/hz/zj-unit/");
        (await (await Site.SignInAsync("hz.bureau")).GetAsync($"/declarations/{reported}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await department.GetAsync($"/declarations/{reported}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await (await Site.SignInAsync("js.dept")).GetAsync($"/declarations/{reported}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await MoveAsync(officer, "hz", "浙江省科学技术厅");
    }

    private static async Task MoveAsync(Browser browser, string code, string above) =>
        (await (await browser.GetAsync($"/organizations/{code}")).Form("保存隶属").Fill("上级单位", above).SubmitAsync()).Done.ShouldBe("隶属关系已保存。");

    private Task<string> PathAsync(string code) => Site.DbAsync(db => db.Organizations.Where(o => o.Code == code).Select(o => o.Path).SingleAsync());

    private async Task ForwardedByZhejiangAsync(Browser officer)
    {
        var call = await (await officer.GetAsync("/calls/new")).Form("保存").Fill("标题", "两个上级的函").Fill("正文", "正文").Tick("浙江省科学技术厅").SubmitAsync();
        call = await call.Form("发布").SubmitAsync();
        var forwarded = await (await (await Site.SignInAsync("zj.dept")).GetAsync($"{call.Address}/forward")).Form("发布转发").SubmitAsync();
        forwarded.Errors.ShouldBeEmpty();
    }

    private Task<string> DraftAsync(string account, string superior) => Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
        var route = await db.Organizations.SingleAsync(o => o.Code == superior);
        var outcome = await services.GetRequiredService<DeclarationService>().CreateAsync(await Steps.UserAsync(services, account), call.Id, route.Id, null, default);
        var draft = outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message);
        DeskSteps.Fill(await db.Set<DemandForm>().SingleAsync(f => f.DeclarationId == draft.Id), "选择报送路径的班");
        await db.SaveChangesAsync();
        return draft.Key;
    });
}

public sealed class PlacementOnSqlite(SqliteSite site) : PlacementTests(site), IClassFixture<SqliteSite>;

public sealed class PlacementOnPostgres(PostgresSite site) : PlacementTests(site), IClassFixture<PostgresSite>;
