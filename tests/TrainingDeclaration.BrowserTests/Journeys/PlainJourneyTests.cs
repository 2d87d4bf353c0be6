using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>Scripts make the pages faster; nothing needs them.</summary>
public sealed class PlainJourneyTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task D1_WithoutScripts_GoesFromTheDraftToTheExecutionNotice()
    {
        await using var stage = new Stage(Site, "plain", scripts: false);
        var unit = await stage.PersonAsync("zj.unit");
        var key = await unit.NewDraftAsync();
        await unit.TypeAsync(DemandExample.D1);
        await unit.PressAsync("保存草稿");
        await unit.ReadAsync("已保存");
        (await unit.Field("培训主要内容和必要性").InputValueAsync()).ShouldBe(DemandExample.D1.Necessity);
        await unit.PressAsync("检查并报送");
        await unit.PressAsync("提请审签");
        var head = await stage.PersonAsync("zj.unit.head");
        (await head.ReportAsync(key)).ShouldContain("已报送 v1");

        var bureau = await stage.PersonAsync("hz.bureau");
        await bureau.OpenAsync($"/review/{key}");
        await bureau.PressAsync("开始审核");
        await bureau.RelayAsync(key);
        var department = await stage.PersonAsync("zj.dept");
        await department.OpenAsync($"/review/{key}");
        await department.PressAsync("开始审核");
        await department.ReturnAsync();

        await unit.OpenAsync($"/declarations/{key}/edit");
        await unit.AnswerAsync();
        (await head.ReportAsync(key)).ShouldContain("已报送 v2");
        await bureau.RelayAsync(key);
        await department.ResolveAsync(key);
        var code = await unit.CodeAsync(key);
        await department.RegisterSealAsync(code, "组团单位公章");
        var chief = await stage.PersonAsync("zj.dept.head");
        await chief.RecommendAsync(key);
        await chief.ReportUpAsync();

        var officer = await stage.PersonAsync("most.officer");
        await officer.RegisterSealAsync(code, "归口管理部门公章");
        await officer.SupportAsync(key);
        await officer.PlanAsync();
        await (await stage.PersonAsync("most.leader")).ApproveAsync(officer.Path);
        await officer.IssueAsync();
        await unit.ShouldHoldTheNoticeAsync(key);
        stage.ShouldBeSound();
    }
}
