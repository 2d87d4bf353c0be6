using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Workflow;

public abstract class DecisionRaceTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 80;

    [SkippableFact]
    public async Task TwoDecisions_AtOnce_ExactlyOneWinsAndTheOtherIsTold()
    {
        var key = await AtDepartmentAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var (stamp, submission) = await StampAsync(key);
            var seen = new ActInput { StatusStamp = stamp, SubmissionNumber = submission, Comment = "理由", Opinion = new() { Necessity = "必要", Reasonableness = "合理" } };
            using var barrier = new Barrier(2);
            var outcomes = await Task.WhenAll(
                Task.Run(() => DecideAsync(key, Act.Recommend, seen, barrier)),
                Task.Run(() => DecideAsync(key, Act.Decline, seen, barrier)));
            outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1, $"round {round}: {string.Join(" | ", outcomes.Select(o => o.Refusal?.Message))}");
            outcomes.Single(outcome => outcome.IsRefused).Refusal!.Message.ShouldMatch("浙江省科学技术厅 许样例 已于.*(同意推荐|不予推荐)，现为");
            (stamp, submission) = await StampAsync(key);
            (await DecideAsync(key, Act.TakeBack, new ActInput { StatusStamp = stamp, SubmissionNumber = submission })).IsRefused.ShouldBeFalse();
        }

        // One history entry per act: nothing was written for the losers.
        (await Site.DbAsync(db => db.History.CountAsync(e => e.Act == Act.Recommend || e.Act == Act.Decline))).ShouldBe(Rounds);
    }

    /// <summary>The negative control: in the same race on a decision that compares no stamp, both win.</summary>
    [SkippableFact]
    public async Task TwoDecisions_WithoutStamp_BothWin()
    {
        var key = await AtDepartmentAsync();
        using var barrier = new Barrier(2);
        var wins = await Task.WhenAll(
            Task.Run(() => DecideBlindlyAsync(key, Status.Recommended, barrier)),
            Task.Run(() => DecideBlindlyAsync(key, Status.NotRecommended, barrier)));
        wins.Count(win => win).ShouldBe(2, "otherwise the race above proves nothing");
    }

    [SkippableFact]
    public async Task Recall_AgainstBeginReview_NeverBoth()
    {
        var steps = new Steps(Site);
        for (var round = 0; round < 20; round++)
        {
            var key = await steps.ReportedAsync(DemandExample.D1);
            var (stamp, submission) = await StampAsync(key);
            var seen = new ActInput { StatusStamp = stamp, SubmissionNumber = submission };
            using var barrier = new Barrier(2);
            var outcomes = await Task.WhenAll(
                Task.Run(() => DecideAsync(key, Act.Recall, seen, barrier, "zj.unit.head")),
                Task.Run(() => DecideAsync(key, Act.BeginReview, seen, barrier, "hz.bureau")));
            outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1, $"round {round}: {string.Join(" | ", outcomes.Select(o => o.Refusal?.Message))}");
        }
    }

    [SkippableFact]
    public async Task Decision_OnASubmissionNotSeen_IsRefused()
    {
        var key = await AtDepartmentAsync();
        var (stamp, submission) = await StampAsync(key);
        var outcome = await DecideAsync(key, Act.Recommend, new ActInput { StatusStamp = stamp, SubmissionNumber = submission - 1, Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        outcome.IsRefused.ShouldBeTrue();
    }

    private async Task<string> AtDepartmentAsync()
    {
        var steps = new Steps(Site);
        var key = await steps.ReportedAsync(DemandExample.D1);
        await steps.RelayAsync(key);
        await steps.RegisterSealAsync(key, "zj.dept");
        return key;
    }

    private Task<(int, int)> StampAsync(string key) => Site.DbAsync(async db =>
    {
        var declaration = await db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
        return (declaration.StatusStamp, declaration.SubmissionNumber);
    });

    private Task<Outcome<Declaration>> DecideAsync(string key, Act act, ActInput input, Barrier? barrier = null, string account = "zj.dept.head") =>
        Site.InScopeAsync(async services =>
        {
            var user = await Steps.UserAsync(services, account);
            barrier?.SignalAndWait();
            return await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, input, default);
        });

    private Task<bool> DecideBlindlyAsync(string key, Status status, Barrier barrier) => Site.DbAsync(async db =>
    {
        var mayDecide = await db.Declarations.AnyAsync(d => d.Key == key && d.Status == Status.DepartmentReview);
        barrier.SignalAndWait();
        return mayDecide && await db.Declarations.Where(d => d.Key == key).ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, status)) == 1;
    });
}

public sealed class DecisionRaceOnSqlite(SqliteSite site) : DecisionRaceTests(site), IClassFixture<SqliteSite>;

public sealed class DecisionRaceOnPostgres(PostgresSite site) : DecisionRaceTests(site), IClassFixture<PostgresSite>;
