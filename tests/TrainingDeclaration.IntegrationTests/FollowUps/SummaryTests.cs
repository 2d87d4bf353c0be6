using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>培训总结: typed, filed, returned, filed again, accepted.</summary>
public abstract class SummaryTests(TestSite site) : SiteTests(site)
{
    private const DossierKind Part = DossierKind.Summary;

    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    [SkippableFact]
    public async Task Summary_TypedOnItsPage_IsFiledReturnedAndAccepted()
    {
        var key = await Site.EndedAsync("写总结的线上培训班");
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync("/")).Text.ShouldContain("培训总结待编制");
        var page = await (await unit.GetAsync($"/followups/{key}")).FollowAsync("填写培训总结");
        page.Text.ShouldContain("参训 3 人");
        page = await page.Form("保存").Fill("组织实施", "按计划开班。").Fill("问题与建议", "无").Attach("上传", "第一天.jpg", Picture, "image/jpeg").SubmitAsync();
        page.Done.ShouldBe("已保存。");
        page.Form("保存").Value("组织实施").ShouldBe("按计划开班。");
        page.Text.ShouldContain("第一天.jpg");
        var check = await unit.GetAsync($"/followups/{key}/summary/check");
        check.Text.ShouldContain("“组织实施”现有 6 字，请写到 50 字以上");
        check.Text.ShouldContain("请上传至少 3 张课堂照片或线上课堂截图，现有 1 张");
        check.Text.ShouldNotContain("“问题与建议”", Case.Sensitive, "无 is an answer there");
        check.Buttons.ShouldNotContain("提请报送");

        var form = (await unit.GetAsync($"/followups/{key}/summary")).Form("保存");
        foreach (var part in Enum.GetValues<SummaryPart>().Except([SummaryPart.Problems]))
        {
            form.Fill(SummaryDossier.Label(part), Text(part));
        }

        await form.Attach("上传", "第二天.jpg", Picture, "image/jpeg").SubmitAsync();
        await (await unit.GetAsync($"/followups/{key}/summary")).Form("保存").Attach("上传", "第三天.jpg", Picture, "image/jpeg").SubmitAsync();
        (await (await unit.GetAsync($"/followups/{key}/summary/check")).Form("提请报送").SubmitAsync()).Done.ShouldBe("已提请报送。");
        var head = await Site.SignInAsync("zj.unit.head");
        var filed = await (await head.GetAsync($"/followups/{key}/summary/check")).Form("报送培训总结").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        filed.Done.ShouldContain("已报送培训总结");
        var paper = await head.GetAsync($"/followups/{key}/summary/filings/1.pdf");
        paper.Status.ShouldBe(HttpStatusCode.OK);
        (await unit.GetAsync($"/followups/{key}/summary")).Address.ShouldEndWith($"/followups/{key}", Case.Sensitive, "nobody types under the reviewer's eyes");
        (await head.GetAsync($"/followups/{key}/filings/1.pdf")).Status.ShouldBe(HttpStatusCode.OK, "the execution materials have their own filings");

        // The authority returns it with a remark on one part, then accepts it.
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync("/")).Text.ShouldContain("培训总结待审核");
        var desk = await officer.GetAsync($"/review/summary/{key}");
        desk.Text.ShouldContain(Text(SummaryPart.Results));
        (await desk.Form("退回修改").Set("remark.summary.results", "请写明应用打算。").SubmitAsync()).Done.ShouldContain("已退回修改");
        var back = await unit.GetAsync($"/followups/{key}/summary");
        back.Text.ShouldContain("请写明应用打算。");
        await back.Form("保存").Fill("成效与成果", Text(SummaryPart.Results) + "已列入明年的技改计划。").Fill("成效与成果改了没有", "改了").SubmitAsync();
        await (await head.GetAsync($"/followups/{key}/summary/check")).Form("报送培训总结").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        desk = await officer.GetAsync($"/review/summary/{key}");
        desk.Text.ShouldContain("与第 1 次相比改动 1 处");
        desk = await desk.Form("已解决 成效与成果").SubmitAsync();
        (await desk.Form("审核通过").SubmitAsync()).Done.ShouldContain("已审核通过");
        var (state, number) = await StateAsync(key);
        (state, number).ShouldBe((DossierState.Accepted, 2));
        (await unit.GetAsync($"/followups/{key}")).Text.ShouldContain("总结历次报送");
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/followups/{key}/summary/filings/2.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task Summary_ThatIsLate_AsksWhyAndIsRemindedOf()
    {
        var key = await Site.EndedAsync("迟交总结的线上培训班");
        var due = await Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == Part).Select(d => d.DueAt).SingleAsync());
        due.ShouldBe(new DateTimeOffset(2022, 11, 15, 0, 0, 0, TimeSpan.FromHours(8)), "a month after 14 October, to its last minute");
        await WriteAsync(key);
        Site.Clock.Set(due!.Value.AddSeconds(-1));
        (await FileAsync(key)).ShouldBeNull();
        await Site.OnDossierAsync("zj.unit.head", key, Act.Recall, part: Part);

        Site.Clock.Set(due.Value);
        await Site.InScopeAsync(services => services.GetRequiredService<MilestoneReminders>().SweepAsync(default));
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/messages")).Text.ShouldContain("尚未报送培训总结");
        (await FileAsync(key)).ShouldNotBeNull();
        await Site.TypeAsync(key, SectionKind.Reasons, new RuleReasons { ByRule = new() { ["SUMMARY_LATE@summary.date"] = "境外讲义校对延误。" } }, part: Part);
        (await FileAsync(key)).ShouldBeNull();
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync($"/review/summary/{key}")).Text.ShouldContain("逾期 1 天");
    }

    [SkippableFact]
    public async Task End_TakenBack_ClosesTheSummaryAndKeepsItsText()
    {
        var key = await Site.EndedAsync("撤回结束的线上培训班");
        await WriteAsync(key);
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "日期有误。" })).ShouldBeNull();
        (await HolderAsync(key)).ShouldBeNull("nobody writes the summary of a class that goes on");
        (await Site.TryAsync("zj.unit.head", key, Act.EndClass, input => input with { Held = new() { Until = RunSteps.Last } })).ShouldBeNull();
        (await HolderAsync(key)).ShouldNotBeNull();
        (await FileAsync(key)).ShouldBeNull("what was typed before is still there");
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "再撤。" }))?.Message.ShouldContain("已经报送过材料");
        await Site.OnDossierAsync("zj.unit.head", key, Act.Recall, part: Part);
        (await Site.TryAsync("zj.unit.head", key, Act.UndoRecord, input => input with { Comment = "三撤。" })).ShouldBeNull("what was recalled was not filed");
    }

    private static string Text(SummaryPart part) => $"{SummaryDossier.Label(part)}：" + string.Concat(Enumerable.Repeat("按审核通过的材料和日程办理，各环节有记录，未发生偏差。", 2));

    private async Task WriteAsync(string key)
    {
        await Site.TypeAsync(key, SectionKind.Summary, new ClassSummary { Parts = new(Enum.GetValues<SummaryPart>().ToDictionary(part => part, Text)) }, part: Part);
        await Site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Core.Data.AppDbContext>();
            var user = await Journeys.Steps.UserAsync(services, "zj.unit");
            var sections = services.GetRequiredService<Core.Workflow.SectionService>();
            for (var photo = 1; photo <= SummaryDossier.LeastPhotos; photo++)
            {
                var dossier = await db.Dossiers.SingleAsync(d => d.Declaration.Key == key && d.Kind == Part);
                (await sections.AddFileAsync(user, dossier, ClassSummary.Photo, $"课堂{photo}.jpg", new MemoryStream(Picture), Picture.Length, default)).ShouldBeNull();
            }

            return true;
        });
    }

    private Task<Core.Base.Refusal?> FileAsync(string key) => Site.TryOnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true }, Part);

    private Task<Guid?> HolderAsync(string key) => Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == Part).Select(d => d.HolderId).SingleAsync());

    private Task<(DossierState, int)> StateAsync(string key) => Site.DbAsync(async db =>
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Declaration.Key == key && d.Kind == Part);
        return (dossier.State, dossier.FilingNumber);
    });
}

public sealed class SqliteSummaryTests(SqliteSite site) : SummaryTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresSummaryTests(PostgresSite site) : SummaryTests(site), IClassFixture<PostgresSite>;
