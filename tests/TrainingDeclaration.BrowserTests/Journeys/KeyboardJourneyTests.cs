using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>Everything can be done without a mouse, and the focus is always seen.</summary>
public sealed class KeyboardJourneyTests(BrowserSite site) : WindowTests(site)
{
    [SkippableFact]
    public async Task D1_ByKeyboardAlone_IsReportedReturnedAndRecommended()
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
        await keys.FillAsync("对“人 数”意见的答复", "已压缩为110人。");
        await keys.FillAsync("对整份表意见的答复", "经费已核对，无误。");
        await keys.PressAsync("保存草稿");
        await ReportAsync(await stage.PersonAsync("zj.unit.head"), key, "已报送 v2");
        await RelayAsync(await stage.PersonAsync("hz.bureau"));

        await department.OpenAsync("/papers");
        var desk = new Keyboard(department);
        await desk.FillAsync("查验码", await unit.CodeAsync(key));
        await desk.PressAsync("核对");
        await desk.PressAsync("登记组团单位公章（纸质）");
        var chief = await stage.PersonAsync("zj.dept.head");
        await chief.OpenAsync($"/review/{key}");
        var decision = new Keyboard(chief);
        await decision.FillAsync("必要性意见", "符合产业需要。");
        await decision.FillAsync("合理性意见", "规模和经费合理。");
        await decision.PressAsync("同意推荐");
        (await chief.DoneAsync()).ShouldContain("已同意推荐");
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
