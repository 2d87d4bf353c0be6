using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;

namespace TrainingDeclaration.BrowserTests.Journeys;

/// <summary>The academy: from an institute's annual plan to the published result.</summary>
public sealed class AcademyJourneyTests(BrowserSite site) : WindowTests(site)
{
    private const string Title = "冷冻电镜数据处理研修班";

    [SkippableFact]
    public async Task AnnualPlan_ToPublishedResult_EveryPageIsSound()
    {
        await using var stage = new Stage(Site, "academy");
        var unit = await stage.PersonAsync("cas.unit");
        await unit.LookAsync("institute-home");
        await unit.OpenAsync("/declarations/new");
        await unit.LookAsync("institute-new");
        await unit.PressAsync("新建");
        var key = unit.Path.Split('/')[2];
        await unit.LookAsync("institute-edit-empty");
        await unit.AutosaveAsync(() => TypeAsync(unit));
        await unit.Page.ReloadAsync();
        await unit.LookAsync("institute-edit-full");
        await unit.OpenAsync($"/declarations/{key}/tiers");
        await unit.LookAsync("institute-tiers");
        await unit.OpenAsync($"/declarations/{key}/attachments");
        await unit.LookAsync("institute-attachments");
        await unit.OpenAsync($"/declarations/{key}/check");
        await unit.PressAsync("提请审签");

        var head = await stage.PersonAsync("cas.unit.head");
        await head.OpenAsync($"/declarations/{key}/check");
        await head.LookAsync("institute-check");
        (await head.ReportAsync(key)).ShouldContain("已报送 v1");
        await head.LookAsync("institute-details");
        await head.OpenAsync("/bundles");
        await head.LookAsync("institute-plans");
        await head.PressAsync("新建年度计划");
        await head.LookAsync("institute-plan-compiling");
        await head.PressAsync("冻结排序并生成年度计划表");
        await head.LookAsync("institute-plan-frozen");
        await head.PressAsync("上报年度计划");
        await head.LookAsync("institute-plan-reported");

        var officer = await stage.PersonAsync("cas.officer");
        await officer.LookAsync("academy-home");
        await officer.OpenAsync("/papers");
        await officer.LookAsync("academy-papers");
        await officer.RegisterSealAsync(await unit.CodeAsync(key), "研究所公章");
        await officer.OpenAsync("/merit");
        await officer.LookAsync("academy-merit");
        await officer.LoadAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^专业技术研修班") }).First.ClickAsync());
        await officer.LookAsync("academy-board");
        await officer.OpenAsync($"/merit/score/{key}");
        await officer.LookAsync("academy-score");
        foreach (var box in await officer.Page.Locator("input[name^='points.']").AllAsync())
        {
            await box.FillAsync("18");
        }

        await officer.PressAsync("保存评分");
        await officer.LookAsync("academy-board-scored");
        await officer.OpenAsync($"/review/{key}");
        await officer.LookAsync("academy-review");
        await officer.UnfoldAsync("拟支持");
        await officer.PressAsync("拟支持");
        await officer.OpenAsync("/plans");
        await officer.PressAsync("新建计划");
        await officer.LookAsync("academy-plan-compiling");
        await officer.PressAsync("冻结并报批");
        var plan = officer.Path;
        var leader = await stage.PersonAsync("cas.leader");
        await leader.OpenAsync(plan);
        await leader.LookAsync("academy-plan-leader");
        await leader.PressAsync($"同意 {Title}");
        await officer.OpenAsync(plan);
        await officer.PressAsync("下达计划");
        await officer.LookAsync("academy-plan-issued");
        await officer.OpenAsync("/calls");
        await officer.LookAsync("academy-calls");
        await officer.FollowAsync("中国科学院2023年度继续教育与培训院级资助项目申报指南");
        await officer.LookAsync("academy-call");
        await officer.PressAsync("公布结果");
        await officer.ReadAsync("没有最后决定");
        await officer.PressAsync("公布结果");
        await officer.LookAsync("academy-call-published");

        await unit.OpenAsync($"/declarations/{key}");
        await unit.LookAsync("institute-details-planned");
        await unit.FollowAsync("登记实施");
        await unit.LookAsync("institute-implement");
        stage.ShouldBeSound();
    }

    private static async Task TypeAsync(Person unit)
    {
        await unit.Field("班次名称").FillAsync(Title);
        await unit.ChooseAsync("计划类别", "专业技术研修班");
        await unit.Field("天 数选填").FillAsync("4");
        await unit.Field("人 数选填").FillAsync("50");
        await unit.Field("举办地点选填").FillAsync("上海市");
        await unit.ChooseAsync("培训对象类别", "科研人员");
        await unit.Field("培训对象").FillAsync("院内外结构生物学方向科研人员");
        await unit.ChooseAsync("是否申请资助选填", "是");
        await unit.Field("申请金额选填").FillAsync("8.00");
        await unit.ChooseAsync("精品项目选填", "否");
        await unit.Field("培训内容").FillAsync("研修采取主题报告、专题研讨、学术交流和现场教学四种形式，更新专业知识，拓展知识领域，提高科技创新能力。");
    }
}
