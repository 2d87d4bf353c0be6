using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>Why a class is selected, and what ending one inside a plan returns.</summary>
public abstract class BatchReasonTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Support_MayGiveAReason_ThatTheLeaderReadsAtOnceAndTheInstituteWhenItIsIssued()
    {
        const string Reason = "面向关键核心技术攻关，师资稳定。";
        var key = await Site.DraftClassAsync("写明理由的研修班");
        await Site.ReachAcademyAsync(key);
        var officer = await Site.SignInAsync("cas.officer");
        var page = await officer.GetAsync($"/review/{key}");
        page = await page.Form("拟支持").Fill("支持理由", new string('长', 2_001)).SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("2000") || error.Contains("2,000"));
        page = await page.Form("拟支持").Fill("支持理由", Reason).SubmitAsync();
        page.Done.ShouldContain("已拟支持", customMessage: string.Join(' ', page.Errors));
        (await officer.GetAsync($"/declarations/{key}")).Text.ShouldContain(Reason, customMessage: "the history keeps it");

        var call = await CallAsync();
        var leader = await Site.SignInAsync("cas.leader");
        (await leader.GetAsync($"/merit/{call}/seminar")).Table().Single(row => row["班次名称、研究所"].Contains("写明理由的研修班"))["状态"].ShouldContain(Reason);
        var unit = await Site.SignInAsync("cas.unit");
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldNotContain(Reason, customMessage: "not before it is issued");

        var plan = await Site.InScopeAsync(async services => (await services.GetRequiredService<PlanService>().CreateAsync(await Steps.UserAsync(services, "cas.officer"), call, default)).Value.ShouldNotBeNull().Key);
        (await leader.GetAsync($"/plans/{plan}")).Text.ShouldContain($"理由：{Reason}");
        (await Site.PlanAsync("cas.officer", plan, (plans, user, one) => plans.SubmitAsync(user, one, one.Stamp, default))).ShouldBeNull();
        foreach (var item in await Site.DbAsync(db => db.PlanItems.Where(i => db.Plans.Any(p => p.Key == plan && p.Id == i.PlanId)).Select(i => i.Declaration.Key).ToListAsync()))
        {
            await Site.ActAsync("cas.leader", item, Act.Approve);
        }

        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldNotContain(Reason);
        await Site.ActAsync("cas.officer", key, Act.Issue);
        (await unit.GetAsync($"/declarations/{key}")).Text.ShouldContain(Reason);
    }

    [SkippableFact]
    public async Task Support_OfMany_GivesOneReasonToEach_OrNone()
    {
        var keys = new[] { await Site.DraftClassAsync("批量甲研修班"), await Site.DraftClassAsync("批量乙研修班"), await Site.DraftClassAsync("批量丙研修班") };
        await Site.ReachAcademyAsync(keys);
        var page = await (await SelectAsync(keys[..2])).Form("拟支持 2 件").Fill("支持理由", "经专家评议，按顺序入选。").SubmitAsync();
        page.Text.ShouldContain("成功 2 件");
        page = await (await SelectAsync(keys[2..])).Form("拟支持 1 件").SubmitAsync();
        page.Text.ShouldContain("成功 1 件");
        var said = await Site.DbAsync(db => db.History.Where(e => e.Act == Act.Support && db.Declarations.Any(d => d.Id == e.DeclarationId && keys.Contains(d.Key))).Select(e => e.Comment).ToListAsync());
        said.ShouldBe(["经专家评议，按顺序入选。", "经专家评议，按顺序入选。", null], ignoreOrder: true);
    }

    /// <summary>Terminated in a plan that is being compiled, and in one that is with the leader: either way the institute may declare another one.</summary>
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Terminate_InsideAPlan_GivesTheClaimBack(bool isWithLeader)
    {
        var key = await Site.AdvancedDraftAsync($"终止的高研班{isWithLeader}");
        await Site.ReachAcademyAsync(key);
        await Site.ActAsync("cas.officer", key, Act.Support);
        var call = await CallAsync();
        var plan = await Site.InScopeAsync(async services => (await services.GetRequiredService<PlanService>().CreateAsync(await Steps.UserAsync(services, "cas.officer"), call, default)).Value.ShouldNotBeNull().Key);
        if (isWithLeader)
        {
            (await Site.PlanAsync("cas.officer", plan, (plans, user, one) => plans.SubmitAsync(user, one, one.Stamp, default))).ShouldBeNull();
        }

        (await ClaimsAsync()).ShouldBe(1);
        await Site.ActAsync("cas.officer", key, Act.Terminate, input => input with { Comment = "承办条件变化。" });
        (await ClaimsAsync()).ShouldBe(0);
        var other = await Site.AdvancedDraftAsync($"接替的高研班{isWithLeader}");
        await Site.ReportClassAsync(other);
        (await Site.StatusAsync(other)).ShouldBe(Status.Recommended);
        await Site.ActAsync("cas.unit.head", other, Act.Recall);
    }

    private Task<int> ClaimsAsync() => Site.DbAsync(db => db.Claims.CountAsync(c => db.Organizations.Any(o => o.Id == c.OrganizationId && o.Code == "cas-unit")));

    private Task<Guid> CallAsync() => Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync());

    private async Task<WebPage> SelectAsync(string[] keys)
    {
        var made = await Site.InScopeAsync(async services => (await services.GetRequiredService<BatchService>()
            .OfKeysAsync(await Steps.UserAsync(services, "cas.officer"), Act.Support, keys, "/review", default)).Value.ShouldNotBeNull().Key);
        return await (await Site.SignInAsync("cas.officer")).GetAsync($"/batches/{made}");
    }
}

public sealed class BatchReasonOnSqlite(SqliteSite site) : BatchReasonTests(site), IClassFixture<SqliteSite>;

public sealed class BatchReasonOnPostgres(PostgresSite site) : BatchReasonTests(site), IClassFixture<PostgresSite>;
