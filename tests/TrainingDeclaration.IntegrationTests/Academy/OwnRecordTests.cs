using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>A class that an institute declared and held here proves itself in a later year (C-34, C-35); a mere statement needs a reason.</summary>
public abstract class OwnRecordTests(TestSite site) : SiteTests(site)
{
    private const string Class = "冷冻电镜数据处理研修班";

    [SkippableFact]
    public async Task Premium_OfAClassHeldHere_IsProvedByItsNumber_WithoutAReason()
    {
        var (first, number) = await HeldInTheYearBeforeAsync();
        Site.Clock.Set(new DateTimeOffset(2023, 1, 10, 10, 0, 0, TimeSpan.FromHours(8)));
        var unit = await Site.SignInAsync("cas.unit");
        var page = await PremiumAsync(unit);
        page.Form("保存草稿").Value("系统记录").ShouldBe("");
        page = await page.Form("保存草稿").FillSelect("priorKey.0", first).Choose("priorThisClass.0", "yes").SubmitAsync();
        page.Text.ShouldContain($"以往举办由本单位的系统记录 {number} 证明：2022年 专业技术研修班“{Class}”");
        var key = page.Address.Split('/')[2];
        await Site.AttachAsync(key, "faculty", "curriculum", "textbooks", "needs", "evaluation", "publicity");

        var head = await Site.SignInAsync("cas.unit.head");
        page = await head.GetAsync($"/declarations/{key}/check");
        page.Text.ShouldNotContain("没有这些往年班次的记录");
        page.Text.ShouldContain($"有系统记录 {number}");
        page = await page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        page.Done.ShouldContain("已报送", customMessage: string.Join(' ', page.Errors));
        await Site.ReportPlanUpAsync();
        page = await (await Site.SignInAsync("cas.officer")).GetAsync($"/review/{key}");
        page.Text.ShouldContain($"有系统记录 {number}");
        page.Text.ShouldNotContain("没有这些往年班次的记录");
    }

    /// <summary>Another institute cannot choose the record; what it says about earlier classes needs a reason, which the reviewer sees flagged.</summary>
    [SkippableFact]
    public async Task Premium_WithoutARecord_NeedsAReason_AndIsFlagged()
    {
        Site.Clock.Set(new DateTimeOffset(2023, 1, 10, 10, 0, 0, TimeSpan.FromHours(8)));
        var unit = await Site.SignInAsync("cas.unit");
        var page = await PremiumAsync(unit);
        page = await page.Form("保存草稿").Fill("年度", "2021").Fill("项目类别", "精品培训项目").Fill("往年班次名称", "从未在系统中申报的班")
            .Choose("priorFunded.0", "yes").Choose("priorCompleted.0", "yes").Choose("priorThisClass.0", "yes").SubmitAsync();
        page.Text.ShouldNotContain("以往举办由本单位的系统记录");
        var key = page.Address.Split('/')[2];
        await Site.AttachAsync(key, "faculty", "curriculum", "textbooks", "needs", "evaluation", "publicity");
        var head = await Site.SignInAsync("cas.unit.head");
        page = await head.GetAsync($"/declarations/{key}/check");
        page.Text.ShouldContain("系统中没有这些往年班次的记录");
        page.Buttons.ShouldNotContain("报送");

        page = await unit.GetAsync($"/declarations/{key}/edit");
        await page.Form("保存草稿").Fill("无系统记录的说明", "系统启用前举办，批复文号科发人字〔2021〕8号。").SubmitAsync();
        page = await head.GetAsync($"/declarations/{key}/check");
        page = await page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        page.Done.ShouldContain("已报送", customMessage: string.Join(' ', page.Errors));
        await Site.ReportPlanUpAsync();
        page = await (await Site.SignInAsync("cas.officer")).GetAsync($"/review/{key}");
        page.Text.ShouldContain("无系统记录");
        page.Text.ShouldContain("系统中没有这些往年班次的记录");
        page.Text.ShouldContain("批复文号科发人字〔2021〕8号");
    }

    /// <summary>A 精品 draft of the guide of 2023, complete but for its history.</summary>
    private async Task<WebPage> PremiumAsync(Browser unit)
    {
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        var page = await (await unit.GetAsync("/declarations/new")).Form("新建").Choose("call", $"{call}").SubmitAsync();
        return await Typed(page, "80").Choose("premiumKind", "Premium").Choose("openToAcademy", "yes").Choose("ownTextbook", "yes").SubmitAsync();
    }

    /// <summary>The whole life of a seminar under the call of 2022, each step by its button; returns its key and number.</summary>
    private async Task<(string Key, string Number)> HeldInTheYearBeforeAsync()
    {
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Year == 2022).Select(c => c.Id).SingleAsync());
        var (unit, head) = (await Site.SignInAsync("cas.unit"), await Site.SignInAsync("cas.unit.head"));
        var page = await (await unit.GetAsync("/declarations/new")).Form("新建").Choose("call", $"{call}").SubmitAsync();
        page = await Typed(page, "50").Choose("premiumKind", "No").SubmitAsync();
        var key = page.Address.Split('/')[2];
        page = await (await unit.GetAsync($"/declarations/{key}/check")).Form("提请审签").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page = await (await head.GetAsync($"/declarations/{key}/check")).Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        page.Done.ShouldContain("已报送", customMessage: string.Join(' ', page.Errors));
        page = await (await head.GetAsync("/bundles")).Form("新建年度计划").SubmitAsync();
        page = await page.Form("冻结排序并生成年度计划表").SubmitAsync();
        page = await page.Form("上报年度计划").SubmitAsync();
        page.Done.ShouldContain("已上报年度计划");

        var officer = await Site.SignInAsync("cas.officer");
        page = await (await officer.GetAsync($"/papers?code={await new Steps(Site).CodeAsync(key)}")).Form("登记研究所公章（纸质）").SubmitAsync();
        page.Done.ShouldContain("已登记");
        page = await (await officer.GetAsync($"/review/{key}")).Form("拟支持").SubmitAsync();
        page.Done.ShouldContain("已拟支持", customMessage: string.Join(' ', page.Errors));
        page = await (await officer.GetAsync("/plans")).Form("新建计划").SubmitAsync();
        var plan = page.Address;
        (await page.Form("冻结并报批").SubmitAsync()).Errors.ShouldBeEmpty();
        (await (await (await Site.SignInAsync("cas.leader")).GetAsync(plan)).Form($"同意 {Class}").SubmitAsync()).Errors.ShouldBeEmpty();
        (await (await officer.GetAsync(plan)).Form("下达计划").SubmitAsync()).Errors.ShouldBeEmpty();

        Site.Clock.Set(new DateTimeOffset(2022, 12, 20, 10, 0, 0, TimeSpan.FromHours(8)));
        (unit, head) = (await Site.SignInAsync("cas.unit"), await Site.SignInAsync("cas.unit.head"));
        page = await (await unit.GetAsync($"/declarations/{key}/acts/{Act.Implement}")).Form("登记实施")
            .Fill("实际开始日期", "2022-09-01").Fill("实际结束日期", "2022-09-04").Fill("实际参加人数", "48").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page = await (await head.GetAsync($"/declarations/{key}/acts/{Act.Conclude}")).Form("提交总结").Fill("理由", "按计划完成，学员满意。").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        (await Site.StatusAsync(key)).ShouldBe(Status.Concluded);
        return (key, await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Number!).SingleAsync()));
    }

    private static PageForm Typed(WebPage page, string persons) => page.Form("保存草稿")
        .Fill("班次名称", Class).Fill("计划类别", "专业技术研修班").Fill("天 数", "4").Fill("人 数", persons).Fill("举办地点", "上海市")
        .Fill("培训对象类别", "科研人员").Fill("培训对象", "院内外结构生物学方向科研人员").Choose("funding", "yes").Fill("申请金额", "8.00")
        .Fill("培训内容", "研修采取主题报告、专题研讨、学术交流和现场教学四种形式，更新专业知识，拓展知识领域，提高科技创新能力。");
}

public sealed class OwnRecordOnSqlite(SqliteSite site) : OwnRecordTests(site), IClassFixture<SqliteSite>;

public sealed class OwnRecordOnPostgres(PostgresSite site) : OwnRecordTests(site), IClassFixture<PostgresSite>;
