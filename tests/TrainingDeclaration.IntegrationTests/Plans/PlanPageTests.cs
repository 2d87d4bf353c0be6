using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Plans;

public abstract class PlanPageTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Plan_FromItsPages_IsSubmittedDecidedAndIssued()
    {
        var (key, items) = await Site.PlanAsync("甲线上培训班", "乙线上培训班", "丙线上培训班");
        foreach (var (account, status) in new[]
        {
            ("most.officer", HttpStatusCode.OK), ("most.leader", HttpStatusCode.OK), ("most.finance", HttpStatusCode.OK), ("cas.officer", HttpStatusCode.NotFound),
            ("zj.dept.head", HttpStatusCode.Forbidden), ("zj.unit", HttpStatusCode.Forbidden), ("audit.admin", HttpStatusCode.Forbidden),
        })
        {
            (await (await Site.SignInAsync(account)).GetAsync($"/plans/{key}")).Status.ShouldBe(status, account);
        }

        var officer = await Site.SignInAsync("most.officer");
        var compiled = await officer.GetAsync($"/plans/{key}");
        var stale = compiled.Form("冻结并报批");
        var submitted = await compiled.Form("冻结并报批").SubmitAsync();
        submitted.Done.ShouldContain("已冻结呈批单并报批");
        (await stale.Set("__once", "second").SubmitAsync()).Errors.ShouldContain(error => error.Contains("科技部人才与科普司 唐样例 已于6月16日 10:00报批，现为“待批”"));

        // What ends while it is with the leader leaves the list, and the old sheet says so.
        var first = await CodeAsync(key);
        await Site.ActAsync("most.officer", items[2], Act.Terminate, input => input with { Comment = "单位撤回合作。" });
        (await Site.Browser().GetAsync($"/verify/{first}")).Text.ShouldContain("已被新版本替代");
        (await Site.Browser().GetAsync($"/verify/{await CodeAsync(key)}")).Text.ShouldContain("有效");

        var leader = await Site.SignInAsync("most.leader");
        var before = await leader.GetAsync($"/plans/{key}");
        before.Buttons.ShouldNotContain("下达计划");
        (await before.Form("同意 甲线上培训班").SubmitAsync()).Done.ShouldBe("已同意。");
        // The other tab still shows both: for the first it says who acted, the second is done.
        var late = await before.Form("全部同意（2 项）").SubmitAsync();
        late.Errors.ShouldContain(error => error.Contains("1 项已同意，1 项未能办理"));
        late.Errors.ShouldContain(error => error.Contains("已于6月16日 10:00同意，现为“已批准”"));

        var approved = await officer.GetAsync($"/plans/{key}");
        var again = approved.Form("下达计划");
        (await approved.Form("下达计划").SubmitAsync()).Done.ShouldBe("已下达 2 项。");
        (await again.Set("__once", "second").SubmitAsync()).Errors.Count(error => error.Contains("已于6月16日 10:00下达计划，现为“已下达”")).ShouldBe(2);
        (await Site.DbAsync(db => db.Plans.AsNoTracking().SingleAsync(p => p.Key == key))).State.ShouldBe(PlanState.Issued);
        var listed = await (await officer.GetAsync($"/plans/{key}")).Form("生成计划清单").SubmitAsync();
        listed.Done.ShouldBe("已生成计划清单。");
        (await officer.GetAsync($"/plans/{key}/list.pdf")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Plan_WithItsOnlyItemEnded_HasNoValidSheet()
    {
        var (key, items) = await Site.PlanAsync("唯一的线上培训班");
        await Site.SubmitPlanAsync(key);
        var code = await CodeAsync(key);
        await Site.ActAsync("most.officer", items[0], Act.Terminate, input => input with { Comment = "终止。" });
        (await Site.Browser().GetAsync($"/verify/{code}")).Text.ShouldContain("已撤回");
    }

    [SkippableFact]
    public async Task Returned_StraightToTheUnit_StandsOnTheDepartmentsHome()
    {
        var key = await Site.RecommendedAsync("直接退回的班");
        await Site.ReportUpAsync();
        await Site.ActAsync("most.officer", key, Act.ReturnToUnit, input => input with { Comment = "请压缩人数。", Return = new() { Date = new DateOnly(2022, 6, 25) } });
        var home = await (await Site.SignInAsync("zj.dept")).GetAsync("/");
        home.Text.ShouldContain("直接退回单位，现由单位修改，改好后经本部门重新上报");
        (await (await Site.SignInAsync("js.dept")).GetAsync("/")).Text.ShouldNotContain("直接退回单位");
    }

    private Task<string> CodeAsync(string key) => Site.DbAsync(db => db.Papers
        .Where(p => p.Kind == PaperKind.ApprovalSheet && p.State == PaperState.Valid && db.Plans.Any(plan => plan.Key == key && plan.Id == p.SubjectId))
        .Select(p => p.Code).SingleAsync());
}

public sealed class PlanPageOnSqlite(SqliteSite site) : PlanPageTests(site), IClassFixture<SqliteSite>;

public sealed class PlanPageOnPostgres(PostgresSite site) : PlanPageTests(site), IClassFixture<PostgresSite>;
