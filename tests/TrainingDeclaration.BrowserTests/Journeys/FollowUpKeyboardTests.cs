using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.IntegrationTests.FollowUps;
using TrainingDeclaration.IntegrationTests.Trainees;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>A class goes from its plan to its funding notice without a mouse, and without many pages.</summary>
public sealed class FollowUpKeyboardTests(BrowserSite site) : WindowTests(site)
{
    /// <summary>Pages that a unit loads for what it has to type, besides one for each row of a list.</summary>
    private const int MostLoads = 12;

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [SkippableFact]
    public async Task Class_ByKeyboardAlone_GoesFromItsPlanToItsFundingNotice()
    {
        await using var stage = new Stage(Site, "followup-keyboard");
        var unit = await stage.PersonAsync("zj.unit.head");
        var key = await Site.IssuedAsync("示范技术线上培训班");
        await Site.RecordRateAsync(BeijingTime.DateOf(Site.Clock.GetUtcNow()));
        (await PrepareAsync(unit, key)).ShouldBeLessThanOrEqualTo(MostLoads);

        var officer = await stage.PersonAsync("most.officer");
        await officer.OpenAsync($"/review/execution/{key}");
        var keys = new Keyboard(officer);
        await keys.SweepAsync();
        await keys.PressAsync("审核通过");
        (await officer.DoneAsync()).ShouldContain("已审核通过");

        var finance = await stage.PersonAsync("most.finance");
        await finance.OpenAsync($"/review/execution/{key}");
        keys = new Keyboard(finance);
        await keys.FillAsync("说明", "按协议价格。");
        await keys.PressAsync("下达经费通知单");
        (await finance.DoneAsync()).ShouldContain("已下达经费通知单");
        await unit.OpenAsync($"/followups/{key}");
        await new Keyboard(unit).GoAsync(unit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("经费通知单") }));
        stage.ShouldBeSound();
    }

    /// <summary>Types and files everything; returns how many pages that took, without those that a row of a list took.</summary>
    private static async Task<int> PrepareAsync(Person unit, string key)
    {
        var loads = 0;
        unit.Page.DOMContentLoaded += (_, _) => loads++;
        var keys = new Keyboard(unit);
        async Task RowAsync(Func<Task> act)
        {
            var before = loads;
            await act();
            loads = before;
        }

        await unit.OpenAsync($"/followups/{key}/class");
        await keys.ChooseAsync("授课形式", "分散式：各自单位");
        foreach (var (label, text) in new[]
        {
            ("会议平台", "示例会议"), ("项目负责人", "陈示例"), ("负责人电话", "0571-00000102"), ("应急联系人", "林示例"), ("应急电话", "0571-00000103"),
        })
        {
            await keys.FillAsync(label, text);
        }

        await keys.PressAsync("保存，下一步：组团通知");
        await keys.FillAsync("正文", "请推荐技术骨干参加。");
        await keys.FillAsync("报名截止", "2022-09-20");
        await keys.PressAsync("保存并发布");
        (await unit.DoneAsync()).ShouldContain("已发布");
        await keys.PressAsync("保存，下一步：培训协议");
        await RowAsync(() => keys.PressAsync("再登记一份协议"));
        await AgreementAsync(keys, unit);
        await keys.PressAsync("保存，下一步：师资和日程");
        await RowAsync(() => ScheduleAsync(keys, unit));
        await keys.PressAsync("保存，下一步：学员");
        await keys.TickAsync("已告知学员并取得同意");
        await keys.PressAsync("确认，开始登记");
        await RowAsync(() => TraineeAsync(keys, unit));
        await keys.PressAsync("下一步：经费预算");
        await keys.FillAsync("申请资助经费", "90000");
        await keys.PressAsync("保存，下一步：检查并报送");
        foreach (var reason in await unit.Page.Locator("textarea[name^='reason.']").AllAsync())
        {
            await keys.GoAsync(reason);
            await unit.Page.Keyboard.InsertTextAsync("按实际情况。");
        }

        await keys.PressAsync("保存理由");
        await keys.TickAsync("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。");
        await keys.PressAsync("报送执行材料");
        (await unit.DoneAsync()).ShouldContain("已报送执行材料");
        return loads;
    }

    private static async Task AgreementAsync(Keyboard keys, Person unit)
    {
        await keys.FillAsync("境外培训机构", "示范海外应用技术学院");
        await keys.SelectAsync("国家（地区）", "DE");
        await keys.FillAsync("签署日期", "2022-06-01");
        await keys.FillAsync("我方签署人", "陈示例");
        await keys.FillAsync("对方签署人", "Erika Beispiel");
        await keys.SelectAsync("币种", "EUR");
        await keys.FillAsync("协议金额", "14000");
        await keys.FillAsync("协议文本的语言", "英文");
        await keys.ChooseAsync("有中文对照", "是");
        foreach (var clause in new[] { "教师着装", "授课不涉及敏感话题", "不涉及意识形态问题", "疫情等不可抗力", "保密", "录播使用与知识产权", "个人信息保护" })
        {
            await keys.ChooseAsync(clause, "有");
            await keys.FillAsync($"{clause}在第几页或第几条", "第5条");
        }

        await keys.GoAsync(unit.Field("协议扫描件"));
        await unit.Field("协议扫描件").SetInputFilesAsync(new FilePayload { Name = "协议.pdf", MimeType = "application/pdf", Buffer = Scan });
    }

    private static async Task ScheduleAsync(Keyboard keys, Person unit)
    {
        await keys.PressAsync("再加一位教师");
        await keys.FillAsync("教师 1 姓名", "Max Beispiel");
        await keys.FillAsync("教师 1 职务职称", "教授");
        await keys.GoAsync(unit.Field("教师 1 所属机构"));
        await unit.Page.Keyboard.PressAsync("ArrowDown");
        await keys.SelectAsync("教师 1 授课地点", "DE");
        await keys.PressAsync("保存");
        await keys.UnfoldAsync(unit.Page.Locator("#last"));
        await keys.FillAsync("粘贴的行选填", string.Join('\n', Enumerable.Range(10, 5).Select(day => $"2022-10-{day}\t15:00\t120\t授课\t直播\t第 {day - 9} 讲\tMax Beispiel\t交替传译\t")));
        await keys.PressAsync("加入日程");
    }

    private static async Task TraineeAsync(Keyboard keys, Person unit)
    {
        await keys.PressAsync(unit.Link("添加学员"));
        await keys.FillAsync("姓名", "王示例");
        await keys.FillAsync("单位", "示例装备公司");
        await keys.FillAsync("部门职务职称", "工艺部工程师");
        await keys.FillAsync("手机选填", "13900000777");
        await keys.SelectAsync("在职状态", "Employed");
        await keys.TickAsync("所在单位已确认脱产参训");
        await keys.SelectAsync("状态", "Admitted");
        await keys.PressAsync("保存");
    }
}
