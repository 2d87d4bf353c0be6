using System.Net;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Organizations;

/// <summary>Seats that nobody holds, units that no longer exist, former names, deleted drafts.</summary>
public abstract class PeopleGoneTests(TestSite site) : SiteTests(site)
{
    private Steps Steps => new(Site);

    [SkippableFact]
    public async Task SignOff_WithoutAHead_IsRefusedBeforehandWithWhomToCall()
    {
        var key = await Steps.DraftAsync(DemandExample.D1, "zj.unit2");
        var clerk = await Site.SignInAsync("zj.unit2");
        var page = await clerk.GetAsync($"/declarations/{key}/check");
        page.Text.ShouldContain("本单位还没有负责人");
        page.Text.ShouldContain("浙江省科学技术厅");
        page.Buttons.ShouldNotContain("提请审签");

        var request = (await clerk.GetAsync($"/declarations/{key}/acts/DeleteDraft")).Form("删除草稿").Request();
        request.RequestUri = new Uri(request.RequestUri!, $"/declarations/{key}/acts/RequestSignOff");
        (await clerk.SendAsync(request)).Text.ShouldContain("本单位还没有负责人");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Status).SingleAsync())).ToString().ShouldBe("Draft");
    }

    [SkippableFact]
    public async Task Report_ToABureauWithoutPeople_IsRefusedBeforehand()
    {
        await using var service = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()) { Clock = Site.Clock };
        var key = await new Steps(service).DraftAsync(DemandExample.D1);
        await service.DbAsync(async db =>
        {
            await db.Users.Where(u => u.UserName!.StartsWith("hz.bureau")).ForEachAsync(person => person.IsSuspended = true);
            return await db.SaveChangesAsync();
        });
        var page = await (await service.SignInAsync("zj.unit.head")).GetAsync($"/declarations/{key}/check");
        page.Text.ShouldContain("现在没有人担任");
        page.Buttons.ShouldNotContain("报送");
    }

    [SkippableFact]
    public async Task RetiredUnit_NeitherBeginsNorReports()
    {
        await using var service = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()) { Clock = Site.Clock };
        var steps = new Steps(service);
        var key = await steps.DraftAsync(DemandExample.D1);
        var department = await service.SignInAsync("zj.dept.head");
        var page = await department.GetAsync("/organizations/zj-unit");
        page.Text.ShouldContain("未办结的申报");
        (await page.Form("停用单位").SubmitAsync()).Done.ShouldContain("单位已停用");

        var clerk = await service.SignInAsync("zj.unit");
        page = await (await clerk.GetAsync("/declarations/new")).Form("新建").Fill("征集", "关于征集2022年线上出国（境）培训需求的函　6月20日 24:00（北京时间）截止").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("已停用，不能新建申报"));
        page = await (await service.SignInAsync("zj.unit.head")).GetAsync($"/declarations/{key}/check");
        page.Text.ShouldContain("已停用，不能报送");
        page.Buttons.ShouldNotContain("报送");
    }

    [SkippableFact]
    public async Task RenamedUnit_IsFoundByBothNames()
    {
        await using var service = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()) { Clock = Site.Clock };
        await new Steps(service).ReportedAsync(DemandExample.D1);
        var department = await service.SignInAsync("zj.dept.head");
        var page = await department.GetAsync("/organizations/zj-unit");
        var before = page.Form("保存").Value("单位名称");
        await page.Form("保存").Fill("单位名称", "更名后的湖州样例院").SubmitAsync();

        foreach (var name in new[] { before, "更名后的湖州样例院" })
        {
            var word = Uri.EscapeDataString(name);
            (await department.GetAsync($"/organizations?q={word}")).Text.ShouldContain("更名后的湖州样例院");
            (await department.GetAsync($"/declarations?q={word}")).Text.ShouldContain(DemandExample.D1.Theme);
        }
    }

    [SkippableFact]
    public async Task Message_OfADeletedDraft_SaysSoAndLeadsToAPage()
    {
        var key = await Steps.DraftAsync(DemandExample.D1);
        await (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/check")).Form("提请审签").SubmitAsync();
        var head = await Site.SignInAsync("zj.unit.head");
        await (await head.GetAsync($"/declarations/{key}/acts/DeclineSignOff")).Form("退回经办").Fill("理由", "重新整理。").SubmitAsync();
        await (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/acts/DeleteDraft")).Form("删除草稿").SubmitAsync();

        var messages = await head.GetAsync("/messages");
        messages.Text.ShouldContain("已由");
        messages.Text.ShouldContain("删除，不必再办");
        foreach (var link in messages.Document.QuerySelectorAll(".msgs a").Select(a => a.GetAttribute("href")!).Distinct().ToList())
        {
            (await head.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [SkippableFact]
    public async Task Recall_AsksOnceAndSaysWhatBecomesVoid()
    {
        var key = await Steps.ReportedAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        var page = await (await head.GetAsync($"/declarations/{key}")).FollowAsync("撤回");
        page.Text.ShouldContain("v1 的打印件和查验码立即作废");
        page = await page.Form("撤回").SubmitAsync();
        page.Text.ShouldContain("v1 已撤回");
        page.Text.ShouldNotContain("当前版本 v1");
    }

    [SkippableFact]
    public async Task NotRecommended_WithAnAnswerNotYetSettled_IsPossible()
    {
        var key = await Steps.ReportedAsync(DemandExample.D1);
        await Steps.RelayAsync(key);
        var department = await Site.SignInAsync("zj.dept.head");
        var page = await department.GetAsync($"/review/{key}");
        await page.Form("退回修改").Set("remark.all", "请压缩天数。").SubmitAsync();
        var unit = await Site.SignInAsync("zj.unit.head");
        var edit = await unit.GetAsync($"/declarations/{key}/edit");
        var answer = edit.Document.QuerySelector("input[name^='answered.']")!.GetAttribute("name")!;
        await edit.Form("保存草稿").Choose(answer, "Unchanged").Set(answer.Replace("answered.", "answer."), "不能再压缩。").SubmitAsync();
        (await Steps.ReportAsync(key, "zj.unit.head")).Done.ShouldContain("已报送 v2");

        await Steps.RelayAsync(key);
        page = await (await department.GetAsync($"/review/{key}")).Form("不予推荐").Fill("理由", "天数过多。").SubmitAsync();
        page.Done.ShouldContain("不予推荐");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.Status).SingleAsync())).ToString().ShouldBe("NotRecommended");
    }
}

public sealed class PeopleGoneOnSqlite(SqliteSite site) : PeopleGoneTests(site), IClassFixture<SqliteSite>;

public sealed class PeopleGoneOnPostgres(PostgresSite site) : PeopleGoneTests(site), IClassFixture<PostgresSite>;
