using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>Scores, recusals, places and services of the contest.</summary>
public abstract class MeritTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Score_IsKept_AndARecusalTakesItOutOfTheMeanAndIsSeenByTheLeader()
    {
        var key = await Site.DraftClassAsync("评分研修班");
        await Site.ReachAcademyAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/merit/score/{key}");
        page.Text.ShouldContain("评分研修班");
        page = await page.Form("保存评分").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("请填 0 至"));
        page = await Filled(page.Form("保存评分"), page).SubmitAsync();
        page.Done.ShouldContain("评分已保存");
        page.Text.ShouldContain("1 人评分");
        var board = page.Address;

        page = await officer.GetAsync($"/merit/score/{key}");
        page = await page.Form("声明回避").Fill("回避理由", "班主任是本人导师").SubmitAsync();
        page.Text.ShouldContain("未评");
        page.Text.ShouldContain("1 人回避");
        page = await officer.GetAsync($"/merit/score/{key}");
        page.Buttons.ShouldNotContain("保存评分");
        (await (await Site.SignInAsync("cas.leader")).GetAsync(board)).Text.ShouldContain("班主任是本人导师");
        (await Site.DbAsync(db => db.Scores.SingleAsync(s => db.Declarations.Any(d => d.Key == key && d.Id == s.DeclarationId)))).Total.ShouldBeNull();
    }

    [SkippableFact]
    public async Task Rank_SavedFromTheBoard_StandsBeforeTheMean_AndRefusesAnOldPage()
    {
        var (first, second) = (await Site.DraftClassAsync("排序研修班甲"), await Site.DraftClassAsync("排序研修班乙"));
        await Site.ReachAcademyAsync(first, second);
        var id = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == second).Select(d => d.Id).SingleAsync());
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        var officer = await Site.SignInAsync("cas.officer");
        var old = await officer.GetAsync($"/merit/{call}/seminar");
        var page = await old.Form("保存排序").Set($"rank.{id}", "0").SubmitAsync();
        page.Done.ShouldContain("排序已保存");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Id == id).Select(d => d.MeritRank).SingleAsync())).ShouldBe(1);
        page = await old.Form("保存排序").Set($"rank.{id}", "9").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("因此没有保存"));
    }

    [SkippableFact]
    public async Task Forum_IsGrantedServices_NeverMoney()
    {
        var key = await Site.DraftClassAsync("复杂系统学术讲坛", AcademySteps.Forum);
        await Site.ReachAcademyAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/review/{key}");
        page.Text.ShouldContain("不计入金额合计");
        page = await page.Form("拟支持").SubmitAsync();
        page.Done.ShouldContain("已拟支持");
        await Site.IssueAsync(key);
        var declaration = await Site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == key));
        (declaration.RequestedFen, declaration.GrantedFen).ShouldBe((null, null));
        page = await officer.GetAsync($"/declarations/{key}");
        page.Text.ShouldContain("课程拍摄制作");
        page = await page.Form("已完成", row: "直播").SubmitAsync();
        page.Done.ShouldContain("直播：已完成");
        (await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}")).Text.ShouldContain("已完成");
    }

    [SkippableFact]
    public async Task Reserve_NeedsAReason_AndMovesUp()
    {
        var key = await Site.DraftClassAsync("候补研修班");
        await Site.ReachAcademyAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/review/{key}");
        page = await page.Form("列为备选").SubmitAsync();
        page.Errors.ShouldNotBeEmpty();
        await Site.ActAsync("cas.officer", key, Act.Reserve, input => input with { Comment = "名额已满" });
        (await Site.StatusAsync(key)).ShouldBe(Status.Reserve);
        (await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}")).Text.ShouldNotContain("备选", customMessage: "results are not released");
        (await FilteredAsync(Status.Reserve)).ShouldNotContain("候补研修班", customMessage: "not even by looking for it");
        (await FilteredAsync(Status.AuthorityReview)).ShouldContain("候补研修班");
        (await Site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, "cas.officer");
            var call = await services.GetRequiredService<AppDbContext>().Calls.SingleAsync(c => c.Scheme == "cas" && c.Serial == "2023");
            return await services.GetRequiredService<CallService>().ReleaseResultsAsync(user, call, default);
        })).ShouldBeNull();
        (await FilteredAsync(Status.Reserve)).ShouldContain("候补研修班");
        (await FilteredAsync(Status.AuthorityReview)).ShouldNotContain("候补研修班");
        page = await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{key}");
        page.Text.ShouldContain("名额已满", customMessage: "who is in reserve reads why");
        (await Site.DbAsync(db => db.Messages.CountAsync(m => m.Link == $"/declarations/{key}" && m.Text.Contains("结果已公布")))).ShouldBe(1, "an institute is told once");
        await Site.ActAsync("cas.officer", key, Act.Support, input => input with { Grant = new() { Persons = 50, Days = 4, Fen = 8_000_000 } });
        (await Site.StatusAsync(key)).ShouldBe(Status.Proposed);
    }

    /// <summary>Two calls have the same categories: each link says which call it belongs to.</summary>
    [SkippableFact]
    public async Task Links_OfTwoCalls_HaveNamesOfTheirOwn()
    {
        var page = await (await Site.SignInAsync("cas.officer")).GetAsync("/merit");
        var names = page.Document.QuerySelectorAll("main table a").Select(WebPage.Read).ToList();
        names.Count(name => name.StartsWith("专业技术研修班", StringComparison.Ordinal)).ShouldBe(2);
        names.Distinct().Count().ShouldBe(names.Count, string.Join(" | ", names));
    }

    private async Task<string> FilteredAsync(Status status)
    {
        var page = await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations?status={status}");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        return page.Text;
    }

    private static PageForm Filled(PageForm form, WebPage page)
    {
        foreach (var name in page.Document.QuerySelectorAll("input[name^='points.']").Select(input => input.GetAttribute("name")!))
        {
            form.Set(name, "10");
        }

        return form;
    }
}

public sealed class MeritOnSqlite(SqliteSite site) : MeritTests(site), IClassFixture<SqliteSite>;

public sealed class MeritOnPostgres(PostgresSite site) : MeritTests(site), IClassFixture<PostgresSite>;
