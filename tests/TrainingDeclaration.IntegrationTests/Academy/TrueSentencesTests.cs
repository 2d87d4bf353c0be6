using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>What pages say is true for the person reading it, and no answer leads nowhere.</summary>
public abstract class TrueSentencesTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Experts_WithAnEmptyRow_KeepEveryPageAlive()
    {
        var key = await Site.DraftClassAsync("多了一位专家的讲坛", body =>
        {
            AcademySteps.Forum(body);
            body.Experts = [];
        });
        var unit = await Site.SignInAsync("cas.unit");
        var page = await unit.GetAsync($"/declarations/{key}/edit");
        page = await page.Form("再加一位专家").SubmitAsync();
        page.Errors.ShouldBe(["拟邀请专家还有一行空着，先填好再加。"]);
        page = await page.Form("再加一位专家").Fill("拟邀请专家", "专家样例").SubmitAsync();
        page.Document.QuerySelectorAll("[name^='expertName.']").Length.ShouldBe(2);
        page = await page.Form("再加一位专家").SubmitAsync();
        page.Errors.Count.ShouldBe(1);
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var address in new[] { "edit", "check", "print", "print.pdf", "preview" })
        {
            (await unit.GetAsync($"/declarations/{key}/{address}")).Status.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [SkippableFact]
    public async Task Advanced_GoesToTheMinistryOneWay_AndItsRegistrationCanBeUndoneAndCorrected()
    {
        var key = await Site.AdvancedDraftAsync("一条路的高研班");
        await Site.ReachAcademyAsync(key);
        await Site.ActAsync("cas.officer", key, Act.Support);
        await Site.IssueAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/declarations/{key}");
        page.Facts["由谁办理"].ShouldStartWith("中国科学院人事局");
        page = await officer.GetAsync($"/declarations/{key}/acts/{Act.SendToMinistry}");
        page.Text.ShouldContain("请到“项目遴选”");
        page.Buttons.ShouldNotContain("报人社部");
        page = await (await officer.GetAsync("/merit")).Form("报人社部").SubmitAsync();
        page.Done.ShouldContain("已报人社部");
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        (await officer.GetAsync($"/merit/{call}/ministry.pdf")).Status.ShouldBe(HttpStatusCode.OK);

        page = await (await officer.GetAsync($"/declarations/{key}/acts/{Act.MinistrySelect}")).Form("登记入选").Fill("补助金额", "0").SubmitAsync();
        page = await page.Form("撤销").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        (await Site.StatusAsync(key)).ShouldBe(Status.AtMinistry, "within ten minutes it can be undone without a reason");

        page = await (await officer.GetAsync($"/declarations/{key}/acts/{Act.MinistrySelect}")).Form("登记入选").Fill("补助金额", "0").SubmitAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        page = await (await officer.GetAsync($"/declarations/{key}/acts/CorrectSelection")).Form("更正登记").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("写明理由"));
        page = await page.Form("更正登记").Fill("理由", "补助金额漏填，应为 15 万元。").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("补助金额漏填，应为 15 万元。");
        page = await (await officer.GetAsync($"/declarations/{key}/acts/{Act.MinistrySelect}")).Form("登记入选").Fill("补助金额", "15").SubmitAsync();
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.GrantedFen).SingleAsync())).ShouldBe(15_000_000);
        (await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}")).Text.ShouldContain("补助金额漏填");
    }

    [SkippableFact]
    public async Task Header_OnAPageAboutOneDeclaration_SpeaksOfNoOtherCall()
    {
        var key = await Site.ReportedAsync("只说本次的班");
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync("/")).Document.QuerySelector(".top .chip").ShouldNotBeNull("another call is open");
        (await unit.GetAsync($"/declarations/{key}")).Document.QuerySelector(".top .chip").ShouldBeNull("what it waits for is not the unit's date");

        var own = await Site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var other = await db.Calls.SingleAsync(c => c.Scheme == "cas" && c.Serial == "2022");
            return (await services.GetRequiredService<DeclarationService>().CreateAsync(await Steps.UserAsync(services, "cas.unit"), other.Id, null, null, default)).Value.ShouldNotBeNull().Key;
        });
        var page = await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{own}/edit");
        WebPage.Read(page.Document.QuerySelector(".top .cycle")).ShouldContain("2022");
    }

    [SkippableFact]
    public async Task Authority_SeesTheOpinionsOfTheDepartment_NotItsInnerStep()
    {
        var key = await Site.ReportedAsync("有拟办的班");
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        await Site.ActAsync("zj.dept", key, Act.ProposeDecision, input => input with { Opinion = new() { Proposal = Act.Recommend, Necessity = "内部初拟", Reasonableness = "内部初拟" } });
        (await (await Site.SignInAsync("zj.dept.head")).GetAsync($"/review/{key}")).Text.ShouldContain("拟办：同意推荐");
        await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "确有必要", Reasonableness = "规模合理" } });
        await Site.ReportUpAsync();

        var page = await (await Site.SignInAsync("most.officer")).GetAsync($"/review/{key}");
        page.Text.ShouldContain("确有必要");
        page.Text.ShouldNotContain("拟办：");
        page.Text.ShouldNotContain("林样例　");
    }

    [SkippableFact]
    public async Task Budget_IsAskedForAsItIsAddedUp_AndNoPageIsPromisedThatIsNotThere()
    {
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var page = await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/edit");

        page.Text.ShouldContain("合计应等于经费预算");
        page.Text.ShouldNotContain("只列境外培训费");
        page.Text.ShouldNotContain("尚未由管理员导入");
    }

    [SkippableTheory]
    [InlineData("zj.unit", "most", "2022", "国科才函〔2022〕39号")]
    [InlineData("cas.unit", "cas", "2023", "院级培育项目")]
    public async Task RealLetter_InTheDemonstration_IsCalledASummaryAndBearsNoInventedDay(string account, string scheme, string serial, string known)
    {
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == scheme && c.Serial == serial).Select(c => c.Id).SingleAsync());
        var page = await (await Site.SignInAsync(account)).GetAsync($"/calls/{call}");

        page.Text.ShouldContain(known);
        page.Text.ShouldContain("摘要，不是原文");
        page.Text.ShouldNotContain("6月1日");
        page.Text.ShouldNotContain("6月5日");
    }

    [SkippableFact]
    public async Task Directions_OfTheMinistrysProject_SayOfWhichYearTheyAre()
    {
        var key = await Site.DraftClassAsync("方向是哪一年的高研班", AcademySteps.Advance);
        var unit = await Site.SignInAsync("cas.unit");

        (await unit.GetAsync($"/declarations/{key}/edit")).Text.ShouldContain("2022年内容");
        (await unit.GetAsync($"/declarations/{key}/check")).Text.ShouldContain("申报指南（2023年）");
    }

    [SkippableFact]
    public async Task Forum_ThatIsIssued_HasItsServicesInOrder_AndNoEmptyNumber()
    {
        var key = await Site.DraftClassAsync("服务有顺序的讲坛", AcademySteps.Forum);
        await Site.ReachAcademyAsync(key);
        await Site.ActAsync("cas.officer", key, Act.Support, input => input with { Grant = new() { Services = ["推送服务", "课程拍摄制作", "直播"] } });
        await Site.IssueAsync(key);
        var unit = await Site.SignInAsync("cas.unit");
        var page = await unit.GetAsync($"/declarations/{key}");

        page.Facts["核定"].ShouldBe("50 人");
        page.Table("专项技术支持的服务").Select(row => row["服务"]).ShouldBe(["课程拍摄制作", "直播", "推送服务"]);
        var notice = await unit.GetAsync($"/declarations/{key}/notice.pdf");
        Uri.UnescapeDataString(notice.Response.Content.Headers.ContentDisposition!.ToString()).ShouldNotContain("执行通知");
        (await (await Site.SignInAsync("cas.unit.head")).GetAsync("/bundles")).Text.ShouldContain("2023年 年度计划");
    }

    [SkippableFact]
    public async Task Results_WhileSomethingIsUndecided_AreAskedForTwice()
    {
        var key = await Site.DraftClassAsync("还没有决定的班");
        await Site.ReachAcademyAsync(key);
        var issued = await Site.DraftClassAsync("已经下达的班");
        await Site.ReachAcademyAsync(issued);
        await Site.ActAsync("cas.officer", issued, Act.Support, input => input with { Grant = new() { Persons = 50, Days = 4, Fen = 8_000_000 } });
        await Site.IssueAsync(issued);
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        var officer = await Site.SignInAsync("cas.officer");
        var page = await (await officer.GetAsync($"/calls/{call}")).Form("公布结果").SubmitAsync();

        page.Errors.ShouldContain(error => error.Contains("没有最后决定"));
        (await Site.DbAsync(db => db.Calls.Where(c => c.Id == call).Select(c => c.ResultsReleasedAt).SingleAsync())).ShouldBeNull();
        page = await page.Form("公布结果").SubmitAsync();
        page.Done.ShouldContain("结果已公布");
    }

    [SkippableFact]
    public async Task SecrecyNotice_StandsInALandmark()
    {
        var key = await Site.DraftClassAsync("看提示的班");
        var page = await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}/edit");

        page.Document.QuerySelector(".secret").ShouldNotBeNull().Closest("aside, main, header").ShouldNotBeNull();
    }
}

public sealed class TrueSentencesOnSqlite(SqliteSite site) : TrueSentencesTests(site), IClassFixture<SqliteSite>;

public sealed class TrueSentencesOnPostgres(PostgresSite site) : TrueSentencesTests(site), IClassFixture<PostgresSite>;
