using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>Everything can be done without a mouse, and the focus is always visible.</summary>
public sealed class KeyboardJourneyTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task D1_ByKeyboardAlone_GoesFromTheDraftToTheExecutionNotice()
    {
        await using var stage = new Stage(Site, "keyboard");
        var unit = await stage.PersonAsync("zj.unit");
        var keys = new Keyboard(unit);
        await keys.PressAsync(unit.Page.GetByRole(AriaRole.Link, new() { Name = "新建", Exact = true }));
        await keys.ChooseAsync("征集", DemandSteps.Call2022);
        await keys.PressAsync("新建");
        var key = unit.Path.Split('/')[2];
        await keys.SweepAsync();
        await TypeAsync(keys, unit, DemandExample.D1);
        await keys.PressAsync("检查并报送");
        await keys.PressAsync("提请审签");
        await ReportAsync(await stage.PersonAsync("zj.unit.head"), key, "已报送 v1");

        await RelayAsync(await stage.PersonAsync("hz.bureau"));
        var department = await stage.PersonAsync("zj.dept");
        await ReturnAsync(department, key);

        await unit.OpenAsync($"/declarations/{key}/edit");
        await keys.FillAsync("人 数", "110");
        await keys.ChooseAsync("“人 数”改了没有", "改了");
        await keys.FillAsync("对“人 数”意见的答复", "已压缩为110人。");
        await keys.ChooseAsync("整份表改了没有", "改了");
        await keys.FillAsync("对整份表意见的答复", "经费已核对，无误。");
        await keys.PressAsync("保存草稿");
        await ReportAsync(await stage.PersonAsync("zj.unit.head"), key, "已报送 v2");
        await RelayAsync(await stage.PersonAsync("hz.bureau"));

        await department.ResolveAsync(key);
        var code = await unit.CodeAsync(key);
        await RegisterSealAsync(department, code, "组团单位公章");
        var chief = await stage.PersonAsync("zj.dept.head");
        await chief.OpenAsync($"/review/{key}");
        var decision = new Keyboard(chief);
        await decision.FillAsync("必要性意见", "符合产业需要。");
        await decision.FillAsync("合理性意见", "规模和经费合理。");
        await decision.PressAsync("同意推荐");
        (await chief.DoneAsync()).ShouldContain("已同意推荐");
        await decision.PressAsync(MenuEntry(chief, "/bundles"));
        await decision.PressAsync("新建汇总");
        await decision.SweepAsync();
        await decision.PressAsync("冻结排序并生成汇总表");
        await decision.PressAsync("汇总上报");
        (await chief.DoneAsync()).ShouldContain("已汇总上报");

        var officer = await stage.PersonAsync("most.officer");
        await RegisterSealAsync(officer, code, "归口管理部门公章");
        await officer.OpenAsync($"/review/{key}");
        var planner = new Keyboard(officer);
        await planner.PressAsync("拟支持");
        await planner.PressAsync(MenuEntry(officer, "/plans"));
        await planner.PressAsync("新建计划");
        await planner.SweepAsync();
        await planner.PressAsync("冻结并报批");
        var leader = await stage.PersonAsync("most.leader");
        await leader.OpenAsync(officer.Path);
        await new Keyboard(leader).PressAsync($"同意 {DemandExample.D1.Theme}");
        await officer.OpenAsync(officer.Path);
        await planner.PressAsync("下达计划");
        await officer.ReadAsync("全部项目已下达");

        await unit.OpenAsync($"/declarations/{key}");
        await keys.GoAsync(unit.Link("项目执行通知"));
        await unit.ShouldHoldTheNoticeAsync(key);
        stage.ShouldBeSound();
    }

    private static async Task TypeAsync(Keyboard keys, Person unit, DemandExample example)
    {
        await keys.FillAsync("培训班主题", example.Theme);
        await keys.FillAsync("开始日期", example.Start);
        await keys.FillAsync("结束日期", example.End);
        await keys.SelectAsync("国家（地区）", example.Countries[0]);
        await keys.FillAsync("人 数", example.Persons);
        await keys.FillAsync("天 数", example.Days);
        await keys.FillAsync("培训对象", example.Trainees);
        await keys.UnfoldAsync(unit.Page.Locator("details.more").First);
        await keys.ChooseAsync("授课形式选填", example.Mode);
        await keys.FillAsync("经费预算", example.Budget);
        await keys.ChooseAsync("是否有境外资助", "否");
        await keys.FillAsync("机构名称", example.Institutions[0].Name);
        await keys.ChooseAsync("是否境外培训合作机构", "是");
        await keys.FillAsync("培训目的", example.Purpose);
        await keys.FillAsync("培训主要内容和必要性", example.Necessity);
    }

    private static async Task ReportAsync(Person head, string key, string outcome)
    {
        await head.OpenAsync($"/declarations/{key}/check");
        var keys = new Keyboard(head);
        await keys.TickAsync(DemandSteps.Declared);
        await keys.PressAsync("报送");
        (await head.DoneAsync()).ShouldContain(outcome);
    }

    private static async Task RelayAsync(Person bureau)
    {
        await bureau.OpenAsync("/review");
        var keys = new Keyboard(bureau);
        await keys.FillAsync("转报意见", "同意转报。");
        await keys.PressAsync("转报");
        (await bureau.DoneAsync()).ShouldContain("已转报");
    }

    private static ILocator MenuEntry(Person person, string path) => person.Page.Locator($".menu a[href='{path}']");

    private static async Task RegisterSealAsync(Person person, string code, string seal)
    {
        await person.OpenAsync("/papers");
        var desk = new Keyboard(person);
        await desk.FillAsync("查验码", code);
        await desk.PressAsync("核对");
        await desk.PressAsync($"登记{seal}（纸质）");
        (await person.DoneAsync()).ShouldContain($"{seal}（纸质）");
    }

    private static async Task ReturnAsync(Person department, string key)
    {
        await department.OpenAsync($"/review/{key}");
        await department.ReadAsync("已开始审核");
        var keys = new Keyboard(department);
        await keys.UnfoldAsync(department.Page.Locator("details.note-at", new() { HasText = "批注 人 数" }));
        await keys.FillAsync("对“人 数”的意见", "请压缩人数。");
        await keys.UnfoldAsync(department.Page.Locator("details.decision", new() { Has = department.Page.Locator("> summary", new() { HasText = "转为“退回修改”" }) }));
        await keys.FillAsync("对整份表的意见选填", "请核对经费。");
        await keys.PressAsync("退回修改");
        (await department.DoneAsync()).ShouldContain("已退回修改");
    }
}
