using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Journeys;

public sealed class DemandJourneyTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task D1_FromDraftToExecutionNotice_EveryPageIsSound()
    {
        await using var stage = new Stage(Site, "journey");
        var unit = await stage.PersonAsync("zj.unit");
        await unit.LookAsync("unit-home-empty");
        await unit.OpenAsync("/declarations/new");
        await unit.LookAsync("unit-new");

        // The unit drafts; what is typed is autosaved.
        var key = await unit.NewDraftAsync();
        await unit.LookAsync("unit-edit-empty");
        await unit.AutosaveAsync(() => unit.TypeAsync(DemandExample.D1));
        await unit.Page.ReloadAsync();
        (await unit.Field("培训目的").InputValueAsync()).ShouldBe(DemandExample.D1.Purpose);
        await unit.LookAsync("unit-edit-full");
        await unit.PressAsync("检查并报送");
        await unit.LookAsync("unit-check");
        await unit.PressAsync("提请审签");
        await unit.LookAsync("unit-details-sign-off");

        var head = await stage.PersonAsync("zj.unit.head");
        await head.LookAsync("head-home");
        await head.OpenAsync($"/declarations/{key}/check");
        await head.LookAsync("head-check");
        (await head.ReportAsync(key)).ShouldContain("已报送 v1");
        await head.LookAsync("head-details-reported");

        var bureau = await stage.PersonAsync("hz.bureau");
        await bureau.OpenAsync($"/review/{key}");
        await bureau.LookAsync("bureau-review");
        await bureau.RelayAsync(key);

        // The department returns it.
        var department = await stage.PersonAsync("zj.dept");
        await department.LookAsync("department-home");
        await department.OpenAsync($"/review/{key}");
        await department.ReadAsync("已开始审核");
        await department.LookAsync("department-review");
        await ShouldScrollAloneOrStackAsync(department);
        await department.UnfoldAsync("批注 人 数");
        await department.UnfoldAsync("退回修改");
        await department.LookAsync("department-returning");
        await department.ReturnAsync();
        await department.LookAsync("department-review-empty");

        // The unit answers and corrects.
        await unit.OpenAsync("/");
        await unit.LookAsync("unit-home-returned");
        await unit.FollowAsync("继续修改");
        await unit.LookAsync("unit-edit-returned");
        await unit.AnswerAsync();
        await head.OpenAsync($"/declarations/{key}/check");
        await head.LookAsync("head-check-answered");
        (await head.ReportAsync(key)).ShouldContain("已报送 v2");
        await head.LookAsync("head-details-v2");
        await bureau.RelayAsync(key);

        // The department looks at what has changed, registers the seal and recommends.
        await department.OpenAsync($"/review/{key}");
        await department.LookAsync("department-review-v2");
        await department.ResolveAsync(key);
        var code = await unit.CodeAsync(key);
        await department.OpenAsync("/papers");
        await department.LookAsync("department-papers");
        await department.RegisterSealAsync(code, "组团单位公章");
        var chief = await stage.PersonAsync("zj.dept.head");
        await chief.OpenAsync($"/review/{key}");
        await chief.LookAsync("chief-review-v2");
        await chief.RecommendAsync(key);

        // One bundle goes up.
        await chief.OpenAsync("/bundles");
        await chief.LookAsync("chief-bundles");
        await chief.PressAsync("新建汇总");
        await chief.LookAsync("chief-bundle-compiling");
        await chief.PressAsync("冻结排序并生成汇总表");
        await chief.LookAsync("chief-bundle-frozen");
        await chief.PressAsync("汇总上报");
        await chief.LookAsync("chief-bundle-reported");

        // The ministry supports, plans and has it approved.
        var officer = await stage.PersonAsync("most.officer");
        await officer.LookAsync("officer-home");
        await officer.RegisterSealAsync(code, "归口管理部门公章");
        await officer.OpenAsync($"/review/{key}");
        await officer.LookAsync("officer-review");
        await officer.UnfoldAsync("拟支持");
        await officer.PressAsync("拟支持");
        await officer.OpenAsync("/plans");
        await officer.LookAsync("officer-plans");
        await officer.PressAsync("新建计划");
        await officer.LookAsync("officer-plan-compiling");
        await officer.PressAsync("冻结并报批");
        var plan = officer.Path;
        var leader = await stage.PersonAsync("most.leader");
        await leader.LookAsync("leader-home");
        await leader.OpenAsync(plan);
        await leader.LookAsync("leader-plan");
        await leader.PressAsync($"同意 {DemandExample.D1.Theme}");
        await officer.OpenAsync(plan);
        await officer.LookAsync("officer-plan-approved");
        await officer.PressAsync("下达计划");
        await officer.LookAsync("officer-plan-issued");

        // The unit has its execution notice in hand.
        await unit.ShouldHoldTheNoticeAsync(key);
        await unit.LookAsync("unit-details-planned");
        await unit.OpenAsync("/");
        await unit.LookAsync("unit-home-planned");
        stage.ShouldBeSound();
    }

    private static async Task ShouldScrollAloneOrStackAsync(Person reviewer)
    {
        const string tops = "() => [...document.querySelectorAll('.wb-col')].map(e => Math.round(e.getBoundingClientRect().top))";
        (await reviewer.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")).ShouldBe(900, "each column scrolls separately on a wide screen");
        (await reviewer.Page.EvaluateAsync<int[]>(tops)).Distinct().Count().ShouldBe(1, "side by side on a wide screen");
        await reviewer.Page.SetViewportSizeAsync(390, 900);
        (await reviewer.Page.EvaluateAsync<int[]>(tops)).Distinct().Count().ShouldBe(3, "one below the other on a narrow screen");
        await reviewer.Page.SetViewportSizeAsync(1440, 900);
    }
}
