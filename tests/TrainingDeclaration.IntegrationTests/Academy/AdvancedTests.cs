using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>高研: promised before it is reported, sent to the ministry, subsidised only if selected, and from then on never withdrawn (C-56…C-63).</summary>
public abstract class AdvancedTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Advanced_AsksForEveryPromise_AndIsNotWithdrawnOnceApproved()
    {
        var key = await Site.AdvancedDraftAsync("材料服役评价高研班");
        var head = await Site.SignInAsync("cas.unit.head");
        var page = await head.GetAsync($"/declarations/{key}/check");
        page.Text.ShouldContain("一旦获批，不撤销。");
        page = await page.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("还有 3 条承诺没有确认"));
        page.Document.QuerySelectorAll("#declared").OfType<IHtmlInputElement>().Single().IsChecked.ShouldBeTrue("a tick is not lost");
        await Site.ReachAcademyAsync(key);
        await Site.ActAsync("cas.officer", key, Act.Support);
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.GrantedFen).SingleAsync())).ShouldBeNull("the subsidy comes with the ministry's selection");
        await Site.IssueAsync(key);
        (await (await Site.SignInAsync("cas.unit.head")).GetAsync($"/declarations/{key}")).Buttons.ShouldContain("撤销申报");

        var officer = await Site.SignInAsync("cas.officer");
        page = await (await officer.GetAsync("/merit")).Form("报人社部").SubmitAsync();
        page.Done.ShouldContain("已报人社部");
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());
        (await officer.GetAsync($"/merit/{call}/ministry.pdf")).Response.Content.Headers.ContentType?.MediaType.ShouldBe("application/pdf");
        (await officer.GetAsync($"/merit/{call}?handler=Ministry")).Bytes.Length.ShouldBeGreaterThan(1_000);
        page = await (await officer.GetAsync($"/declarations/{key}/acts/{Act.MinistrySelect}")).Form("登记入选").Fill("补助金额", "15.01").SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("不能高于 15 万元"));
        page = await page.Form("登记入选").Fill("补助金额", "15").SubmitAsync();
        page.Errors.ShouldBeEmpty();

        foreach (var account in new[] { "cas.unit", "cas.unit.head", "cas.officer", "cas.leader" })
        {
            page = await (await Site.SignInAsync(account)).GetAsync($"/declarations/{key}");
            page.Text.ShouldContain("一旦获批不得撤销");
            page.Buttons.ShouldNotContain("撤销申报");
            page.Buttons.ShouldNotContain("终止");
            (await RefusalAsync(account, key, Act.Cancel)).ShouldNotBeNull();
            (await RefusalAsync(account, key, Act.Terminate)).ShouldNotBeNull();
        }

        // The clerk learns that only one is allowed before asking for the head's sign-off.
        var second = await Site.AdvancedDraftAsync("第二个高研班");
        page = await (await Site.SignInAsync("cas.unit")).GetAsync($"/declarations/{second}/check");
        page.Text.ShouldContain("材料服役评价高研班");
        page.Buttons.ShouldNotContain("提请审签");
    }

    private Task<string?> RefusalAsync(string account, string key, Act act) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        var seen = (await services.GetRequiredService<AppDbContext>().FindAsync(user, key, default)).ShouldNotBeNull();
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(
            user, key, act, new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Comment = "不办了" }, default)).Refusal?.Message;
    });
}

public sealed class AdvancedOnSqlite(SqliteSite site) : AdvancedTests(site), IClassFixture<SqliteSite>;

public sealed class AdvancedOnPostgres(PostgresSite site) : AdvancedTests(site), IClassFixture<PostgresSite>;
