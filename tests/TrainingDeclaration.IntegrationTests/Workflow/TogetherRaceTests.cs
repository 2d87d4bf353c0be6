using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Workflow;

/// <summary>Bundles and plans changed by two people at once: one wins, the other is told who, what and when.</summary>
public abstract class TogetherRaceTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 30;

    [SkippableFact]
    public async Task Bundle_UnfrozenOrReportedUpByTwo_ExactlyOneWinsAndTheOtherIsTold()
    {
        var form = await Site.RecommendedAsync();
        var key = await Site.FrozenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            // Both reopen the bundle: only the first of them can.
            using var barrier = new Barrier(2);
            var outcomes = await Task.WhenAll(
                Task.Run(() => RaceAsync(key, barrier, "zj.dept.head", BundleState.Compiling)),
                Task.Run(() => RaceAsync(key, barrier, "zj.dept", BundleState.Compiling)));
            Loser(outcomes, round).ShouldMatch("浙江省科学技术厅 .+ 已于.*解除冻结，现为“编制中”");
            (await Site.BundleAsync("zj.dept", key, (bundles, user, bundle) => bundles.FreezeAsync(user, bundle, bundle.Stamp, default))).ShouldBeNull();
        }

        using var last = new Barrier(2);
        var ends = await Task.WhenAll(
            Task.Run(() => RaceAsync(key, last, "zj.dept.head", BundleState.ReportedUp)),
            Task.Run(() => RaceAsync(key, last, "zj.dept.head", BundleState.ReportedUp)));
        Loser(ends, Rounds).ShouldMatch("浙江省科学技术厅 许样例 已于.*汇总上报，现为“已上报”");
        (await Site.DbAsync(db => db.History.CountAsync(e => e.Act == Act.ReportUp && db.Declarations.Any(d => d.Key == form && d.Id == e.DeclarationId)))).ShouldBe(1);
    }

    /// <summary>The negative control: in the same race on a change that compares no stamp, both win.</summary>
    [SkippableFact]
    public async Task Bundle_ChangedWithoutStamp_BothWin()
    {
        await Site.RecommendedAsync("另一个线上培训班");
        var key = await Site.FrozenAsync();
        using var barrier = new Barrier(2);
        var wins = await Task.WhenAll(
            Task.Run(() => OpenBlindlyAsync(key, barrier)),
            Task.Run(() => OpenBlindlyAsync(key, barrier)));
        wins.Count(win => win).ShouldBe(2, "otherwise the race above proves nothing");
    }

    [SkippableFact]
    public async Task Plan_DecidedAndIssuedInTwoTabs_EachItemOnceAndNumberedWithoutGap()
    {
        string[] themes = ["一号线上培训班", "二号线上培训班", "三号线上培训班", "四号线上培训班", "五号线上培训班"];
        var (key, items) = await Site.PlanAsync(themes);
        var submitted = await TwiceAsync(key, "most.officer", async (plans, user, plan) => [await plans.SubmitAsync(user, plan, plan.Stamp, default)]);
        submitted.Single(one => one[0] is not null)[0]!.Message.ShouldMatch("已于.*报批，现为“待批”");

        var decided = await Task.WhenAll(items.Select(item => Site.ActAsync("most.leader", item, Act.Approve)).Select(task => task.ContinueWith(t => t.IsCompletedSuccessfully)));
        decided.ShouldAllBe(one => one, "five decisions at once on one plan wait for each other");

        var issued = await TwiceAsync(key, "most.officer", async (plans, user, plan) =>
        {
            var seen = plan.Items.ToDictionary(i => i.Declaration.Key, i => new ActInput { StatusStamp = i.Declaration.StatusStamp, SubmissionNumber = i.Declaration.SubmissionNumber });
            return [.. (await plans.IssueAsync(user, plan, seen, default)).Select(verdict => verdict.Refusal)];
        });
        for (var i = 0; i < themes.Length; i++)
        {
            issued.Count(tab => tab[i] is null).ShouldBe(1, $"item {i}: {string.Join(" | ", issued.Select(tab => tab[i]?.Message))}");
            issued.Single(tab => tab[i] is not null)[i]!.Message.ShouldMatch("科技部人才与科普司 .+ 已于.*下达计划，现为“已下达”");
        }

        var numbers = await Site.DbAsync(db => db.Declarations.Where(d => d.PlanNumber != null).Select(d => d.PlanNumber!).Order().ToListAsync());
        numbers.ShouldBe(Enumerable.Range(1, themes.Length).Select(n => $"JH2022-{n:000}"));
        (await Site.DbAsync(db => db.Plans.AsNoTracking().SingleAsync(p => p.Key == key))).State.ShouldBe(PlanState.Issued);
    }

    private static string Loser(IEnumerable<Refusal?> outcomes, int round)
    {
        var all = outcomes.ToList();
        all.Count(outcome => outcome is null).ShouldBe(1, $"round {round}: {string.Join(" | ", all.Select(o => o?.Message))}");
        return all.OfType<Refusal>().Single().Message;
    }

    private Task<Refusal?> RaceAsync(string key, Barrier barrier, string account, BundleState to) => Site.BundleAsync(account, key, (bundles, user, bundle) =>
    {
        barrier.SignalAndWait();
        return to == BundleState.ReportedUp ? bundles.ReportUpAsync(user, bundle, bundle.Stamp, default) : bundles.UnfreezeAsync(user, bundle, bundle.Stamp, default);
    });

    private async Task<Refusal?[][]> TwiceAsync(string key, string account, Func<PlanService, Core.People.Access.CurrentUser, Plan, Task<Refusal?[]>> act)
    {
        using var barrier = new Barrier(2);
        return await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Site.PlanAsync(account, key, (plans, user, plan) =>
        {
            barrier.SignalAndWait();
            return act(plans, user, plan);
        }))));
    }

    private Task<bool> OpenBlindlyAsync(string key, Barrier barrier) => Site.DbAsync(async db =>
    {
        var mayOpen = await db.Bundles.AnyAsync(b => b.Key == key && b.State == BundleState.Frozen);
        barrier.SignalAndWait();
        return mayOpen && await db.Bundles.Where(b => b.Key == key).ExecuteUpdateAsync(set => set.SetProperty(b => b.State, BundleState.Compiling)) == 1;
    });
}

public sealed class TogetherRaceOnSqlite(SqliteSite site) : TogetherRaceTests(site), IClassFixture<SqliteSite>;

public sealed class TogetherRaceOnPostgres(PostgresSite site) : TogetherRaceTests(site), IClassFixture<PostgresSite>;
