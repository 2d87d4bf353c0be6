using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Workflow;

/// <summary>The ways back from the authority and up again: the bundle keeps the place, and the dates of the return bind.</summary>
public abstract class ReturnPathTests(TestSite site) : SiteTests(site)
{
    private static readonly DateOnly July8 = new(2022, 7, 8);

    [SkippableFact]
    public async Task ToDepartment_AnsweredThere_GoesUpAgainAtItsRank()
    {
        var key = await AtAuthorityAsync();
        await Site.ActAsync("most.officer", key, Act.ReturnToDepartment, input => input with { Return = new() { Remarks = [new RemarkInput("budget", "请核对经费。")], Date = July8 } });
        (await BundleAsync(key)).ShouldBe((BundleState.PartlyReturned, true, 1));
        (await DueAsync(key)).ShouldBe(BeijingTime.EndOf(July8));

        // The unit learns that it is back with the department, not what the ministry wrote.
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}")).Text.ShouldNotContain("请核对经费。");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await head.GetAsync($"/review/{key}");
        page.Text.ShouldContain("还有 1 条退回意见没有答复");
        page = await page.Form("保存答复").Fill("经费预算改了没有", "未改").Fill("经费预算", "已核对，无误。").SubmitAsync();
        page = await page.Form("重新上报").SubmitAsync();
        page.Done.ShouldContain("已重新上报");
        (await BundleAsync(key)).ShouldBe((BundleState.ReportedUp, false, 1));
    }

    [SkippableFact]
    public async Task ToUnitDirectly_TellsTheDepartmentAndComesBackThroughIt()
    {
        var key = await AtAuthorityAsync();
        await Site.ActAsync("most.officer", key, Act.ReturnToUnit, input => input with { Comment = "主题需调整", Return = new() { Date = July8 } });
        (await Site.DbAsync(db => db.Messages.CountAsync(m => m.Link == $"/declarations/{key}" && m.Text.Contains("直接退回单位")
            && db.Organizations.Any(o => o.Id == m.OrganizationId && o.Code == "zj")))).ShouldBe(1);

        // Long after every date of the call: the return's own date binds each level on the way back up.
        Site.Clock.Set(BeijingTime.EndOf(new DateOnly(2022, 7, 7)));
        await Site.TypeAsync(key, form => form.Theme = "调整后的线上培训班");
        await Site.AnswerAsync(key);
        await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        await Site.ActAsync("zj.dept.head", key, Act.ReportUpAgain);
        (await BundleAsync(key)).ShouldBe((BundleState.ReportedUp, false, 1));
        (await Site.DbAsync(db => db.BundleRows.Where(r => r.Declaration.Key == key).Select(r => r.SubmissionNumber).SingleAsync())).ShouldBe(2);

        // The list that was sealed before no longer counts: it prints another submission.
        (await Site.DbAsync(async db => await db.Papers.Where(p => p.Kind == PaperKind.BundleList && db.BundleRows.Any(r => r.BundleId == p.SubjectId && r.Declaration.Key == key))
            .OrderBy(p => p.Version).Select(p => p.State).ToListAsync())).ShouldBe([PaperState.Replaced, PaperState.Valid]);
        Site.Clock.Set(TestClock.Start);
    }

    [SkippableFact]
    public async Task NotSupported_StaysSecretUntilResultsAreReleased()
    {
        var key = await AtAuthorityAsync();
        await Site.ActAsync("most.officer", key, Act.RefuseSupport, input => input with { Comment = "名额有限" });
        var unit = await Site.SignInAsync("zj.unit");
        var page = await unit.GetAsync($"/declarations/{key}");
        page.Text.ShouldContain("待部审核");
        page.Text.ShouldNotContain("不予支持");
        page.Text.ShouldNotContain("名额有限");
        (await unit.GetAsync("/declarations?status=NotSupported")).Text.ShouldNotContain(key);
        await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").ExecuteUpdateAsync(set => set.SetProperty(c => c.ResultsReleasedAt, Site.Clock.GetUtcNow())));
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain("不予支持");
        await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").ExecuteUpdateAsync(set => set.SetProperty(c => c.ResultsReleasedAt, (DateTimeOffset?)null)));
    }

    private async Task<string> AtAuthorityAsync()
    {
        var key = await Site.RecommendedAsync();
        await Site.ReportUpAsync();
        return key;
    }

    private Task<(BundleState, bool, int)> BundleAsync(string key) => Site.DbAsync(async db =>
    {
        var row = await db.BundleRows.AsNoTracking().SingleAsync(r => r.Declaration.Key == key);
        return ((await db.Bundles.AsNoTracking().SingleAsync(b => b.Id == row.BundleId)).State, row.ReturnedAt is not null, row.Rank);
    });

    private Task<DateTimeOffset?> DueAsync(string key) => Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).Select(d => d.DueAt).SingleAsync());
}

public sealed class ReturnPathOnSqlite(SqliteSite site) : ReturnPathTests(site), IClassFixture<SqliteSite>;

public sealed class ReturnPathOnPostgres(PostgresSite site) : ReturnPathTests(site), IClassFixture<PostgresSite>;
