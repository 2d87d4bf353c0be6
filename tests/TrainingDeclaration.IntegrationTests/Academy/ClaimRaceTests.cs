using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>One 高研 per institute (C-62), even if two colleagues report at the same instant.</summary>
public abstract class ClaimRaceTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 20;

    [SkippableFact]
    public async Task TwoReports_AtOnce_OneClaims()
    {
        var (first, second) = (await Site.AdvancedDraftAsync("第一个高研班"), await Site.AdvancedDraftAsync("第二个高研班"));
        for (var round = 0; round < Rounds; round++)
        {
            using var barrier = new Barrier(2);
            var refusals = await Task.WhenAll(Task.Run(() => ReportAsync(first, barrier)), Task.Run(() => ReportAsync(second, barrier)));

            refusals.Count(refusal => refusal is null).ShouldBe(1, $"round {round}: {string.Join(" | ", refusals)}");
            refusals.Single(refusal => refusal is not null).ShouldNotBeNull().ShouldContain("每个单位最多申报一项");
            (await Site.DbAsync(db => db.Claims.CountAsync())).ShouldBe(2, "this institute's and that of the demonstration");
            await Site.ActAsync("cas.unit.head", refusals[0] is null ? first : second, Act.Recall);
            (await Site.DbAsync(db => db.Claims.CountAsync())).ShouldBe(1, "a recalled declaration claims nothing");
        }
    }

    /// <summary>The negative control: in the same race with separate rows, both go through.</summary>
    [SkippableFact]
    public async Task TwoReports_WithRowsOfTheirOwn_BothClaim()
    {
        var keys = new[] { await Site.AdvancedDraftAsync("甲高研班"), await Site.AdvancedDraftAsync("乙高研班") };
        using var barrier = new Barrier(2);
        await Task.WhenAll(keys.Select(key => Task.Run(() => Site.DbAsync(async db =>
        {
            var declaration = await db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
            var isFree = !await db.Claims.AnyAsync(c => c.Kind == keys[0] || c.Kind == keys[1]);
            barrier.SignalAndWait();
            if (isFree)
            {
                db.Claims.Add(new Claim { CallId = declaration.CallId, OrganizationId = declaration.DepartmentId, Kind = key, DeclarationId = declaration.Id });
            }

            return await db.SaveChangesAsync();
        }))));

        (await Site.DbAsync(db => db.Claims.CountAsync(c => c.Kind == keys[0] || c.Kind == keys[1]))).ShouldBe(2, "otherwise the race above proves nothing");
        await Site.DbAsync(db => db.Claims.Where(c => c.Kind == keys[0] || c.Kind == keys[1]).ExecuteDeleteAsync());
    }

    private Task<string?> ReportAsync(string key, Barrier barrier) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "cas.unit.head");
        var seen = (await services.GetRequiredService<AppDbContext>().FindAsync(user, key, default)).ShouldNotBeNull();
        var input = new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber, Declared = true, Promises = [1, 2, 3] };
        barrier.SignalAndWait();
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, Act.Report, input, default)).Refusal?.Message;
    });
}

public sealed class ClaimRaceOnSqlite(SqliteSite site) : ClaimRaceTests(site), IClassFixture<SqliteSite>;

public sealed class ClaimRaceOnPostgres(PostgresSite site) : ClaimRaceTests(site), IClassFixture<PostgresSite>;
