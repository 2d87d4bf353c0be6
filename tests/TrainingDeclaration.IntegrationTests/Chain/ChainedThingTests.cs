using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.IntegrationTests.Costs;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Chain;

/// <summary>Bundles, plans, cost tables and rates have streams of their own: what is altered behind the program's back is named, what is done by an act is not.</summary>
public abstract class ChainedThingTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Tampering_WithBundlePlanAndStandards_IsNamed()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        var plan = await IssuedAsync(site);
        var table = await VerifiedTableAsync(site);
        var (euro, dollar) = (await VerifiedRateAsync(site, "EUR"), await VerifiedRateAsync(site, "USD"));
        await RetireAsync(site, dollar);
        await SealAsync(site);
        (await VerifyAsync(site)).ShouldBeEmpty();
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            return true;
        });
        var (bundle, number) = await site.DbAsync(async db =>
        {
            var sent = await db.Bundles.AsNoTracking().SingleAsync(b => b.Number.StartsWith("HZ2022-33-"));
            return (sent.Id, sent.Number);
        });
        var title = await site.DbAsync(db => db.Plans.Where(p => p.Key == plan).Select(p => p.Title).SingleAsync());

        async Task TamperAsync(string expected, Func<AppDbContext, Task> how, Func<AppDbContext, Task>? back)
        {
            await site.DbAsync(async db =>
            {
                await how(db);
                return true;
            });
            (await VerifyAsync(site)).ShouldHaveSingleItem().ShouldBe(expected);
            await site.DbAsync(async db =>
            {
                await (back?.Invoke(db) ?? Task.CompletedTask);
                return true;
            });
        }

        // In the stream of the bundle: its list, its fax cover, then itself. In that of the plan: 呈批单, then itself.
        await TamperAsync(
            $"内容被改：汇总 {number}，第 3 条",
            db => db.Bundles.Where(b => b.Number == number).ExecuteUpdateAsync(b => b.SetProperty(x => x.ReportedAt, TestClock.Start.AddHours(-1))),
            db => db.Bundles.Where(b => b.Number == number).ExecuteUpdateAsync(b => b.SetProperty(x => x.ReportedAt, TestClock.Start)));
        await TamperAsync(
            $"内容被改：汇总 {number}，第 3 条",
            db => db.BundleRows.Where(r => r.Rank == 2 && r.BundleId == bundle).ExecuteUpdateAsync(r => r.SetProperty(x => x.Rank, 9)),
            db => db.BundleRows.Where(r => r.Rank == 9 && r.BundleId == bundle).ExecuteUpdateAsync(r => r.SetProperty(x => x.Rank, 2)));
        await TamperAsync(
            $"内容被改：汇总 {number}，第 1 条",
            db => db.Papers.Where(p => p.Kind == PaperKind.BundleList && p.SubjectId == bundle).ExecuteUpdateAsync(p => p.SetProperty(x => x.Number, "HZ2022-33-99")),
            db => db.Papers.Where(p => p.Kind == PaperKind.BundleList && p.SubjectId == bundle).ExecuteUpdateAsync(p => p.SetProperty(x => x.Number, number)));
        await TamperAsync(
            $"内容被改：计划 {title}，第 2 条",
            db => db.Plans.Where(p => p.Key == plan).ExecuteUpdateAsync(p => p.SetProperty(x => x.Ordinal, 99)),
            db => db.Plans.Where(p => p.Key == plan).ExecuteUpdateAsync(p => p.SetProperty(x => x.Ordinal, 1)));
        await TamperAsync(
            $"内容被改：计划 {title}，第 2 条",
            db => db.Declarations.Where(d => d.PlanNumber == "JH2022-001").ExecuteUpdateAsync(d => d.SetProperty(x => x.PlanNumber, "JH2022-901")),
            db => db.Declarations.Where(d => d.PlanNumber == "JH2022-901").ExecuteUpdateAsync(d => d.SetProperty(x => x.PlanNumber, "JH2022-001")));
        await TamperAsync(
            "内容被改：标准表 存证的标准，第 1 条",
            db => db.Set<CostLine>().Where(l => l.LineNo == 2 && l.TableId == table).ExecuteUpdateAsync(l => l.SetProperty(x => x.CentsPerPersonDay, x => x.CentsPerPersonDay + 1)),
            db => db.Set<CostLine>().Where(l => l.LineNo == 2 && l.TableId == table).ExecuteUpdateAsync(l => l.SetProperty(x => x.CentsPerPersonDay, x => x.CentsPerPersonDay - 1)));
        await TamperAsync(
            "内容被改：汇率 EUR 2022年6月15日，第 1 条",
            db => db.ExchangeRates.Where(r => r.Id == euro).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, x => x.Value + 1)),
            db => db.ExchangeRates.Where(r => r.Id == euro).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, x => x.Value - 1)));
        await TamperAsync(
            "内容被改：汇率 USD 2022年6月15日，第 2 条",
            db => db.ExchangeRates.Where(r => r.Id == dollar).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, StandardState.Verified)),
            db => db.ExchangeRates.Where(r => r.Id == dollar).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, StandardState.Retired)));
        await TamperAsync($"缺少：已不存在的记录 {euro:N}，第 1 条", db => db.ExchangeRates.Where(r => r.Id == euro).ExecuteDeleteAsync(), null);
    }

    [SkippableFact]
    public async Task StreamOfAThing_CutOrForged_IsNamed()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        var (cut, forged) = (await VerifiedRateAsync(site, "GBP"), await VerifiedRateAsync(site, "NOK"));
        await SealAsync(site);
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            await db.ChainRows.Where(r => r.Stream == cut).ExecuteDeleteAsync();
            await db.ChainHeads.Where(h => h.Stream == cut).ExecuteDeleteAsync();

            // The rate is altered, and its row and head are made to fit: the block has seen another.
            await db.ExchangeRates.Where(r => r.Id == forged).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, 1_000_000));
            var hash = ChainedRow.Of(await db.ExchangeRates.AsNoTracking().SingleAsync(r => r.Id == forged)).Compute(ChainRow.Start(forged));
            await db.ChainRows.Where(r => r.Stream == forged).ExecuteUpdateAsync(r => r.SetProperty(x => x.Hash, hash));
            return await db.ChainHeads.Where(h => h.Stream == forged).ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash));
        });

        (await VerifyAsync(site)).ShouldBe(["整段被截：汇率 GBP 2022年6月15日，第 1 条", "内容被改：汇率 NOK 2022年6月15日，第 1 条"], ignoreOrder: true);
    }

    [SkippableFact]
    public async Task LegalChange_OfWhatIsChained_IsNoFault()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // verified as a whole, so nobody else's
        var key = await site.RecommendedAsync("退回后重新上报的班");
        await site.ReportUpAsync();
        await new Steps(site).RegisterSealAsync(key, "most.officer");
        var rate = await VerifiedRateAsync(site, "CHF");
        await SealAsync(site);

        await site.ActAsync("most.officer", key, Act.ReturnToUnit, input => input with { Comment = "主题需调整", Return = new() { Date = new DateOnly(2022, 7, 8) } });
        await site.TypeAsync(key, form => form.Theme = "调整后的线上培训班");
        await site.AnswerAsync(key);
        await site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
        await site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(site).RegisterSealAsync(key, "zj.dept");
        await site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        await site.ActAsync("zj.dept.head", key, Act.ReportUpAgain);
        await RetireAsync(site, rate);
        await SealAsync(site);

        (await VerifyAsync(site)).ShouldBeEmpty();
        (await site.DbAsync(db => db.ChainRows.Where(r => r.Stream == rate).OrderBy(r => r.Sequence).Select(r => r.Kind).ToListAsync())).ShouldBe([ChainRowKind.Rate, ChainRowKind.RateRetired]);
        (await site.DbAsync(db => db.ChainRows.Where(r => db.Bundles.Any(b => b.Id == r.Stream && b.Rows.Any(row => row.Declaration.Key == key))).OrderBy(r => r.Sequence).Select(r => r.Kind).ToListAsync()))
            .ShouldBe([ChainRowKind.Paper, ChainRowKind.Paper, ChainRowKind.Bundle, ChainRowKind.Paper, ChainRowKind.Paper], "the list and the cover are printed again, the bundle is what was sent");
    }

    private static async Task<string> IssuedAsync(TestSite site)
    {
        var (plan, items) = await site.PlanAsync("存证的甲班", "存证的乙班");
        await site.SubmitPlanAsync(plan);
        foreach (var item in items)
        {
            await site.ActAsync("most.leader", item, Act.Approve);
        }

        foreach (var item in items)
        {
            await site.ActAsync("most.officer", item, Act.Issue);
        }

        (await site.DbAsync(db => db.Plans.Where(p => p.Key == plan).Select(p => p.State).SingleAsync())).ShouldBe(PlanState.Issued);
        return plan;
    }

    private static async Task<Guid> VerifiedTableAsync(TestSite site)
    {
        var address = await site.ImportAsync("存证的标准", "2022-01-01", "2022-12-31");
        var page = await (await site.SignInAsync("most.finance")).TickAllAsync(address);
        await page.Form("转为已核").SubmitAsync();
        (await site.StateAsync(address)).ShouldBe(nameof(StandardState.Verified));
        return CostSteps.Key(address);
    }

    private static Task<Guid> VerifiedRateAsync(TestSite site, string currency) => site.InScopeAsync(async services =>
    {
        var rates = services.GetRequiredService<RateService>();
        var entry = new RateEntry
        {
            Currency = currency,
            RateDate = new DateOnly(2022, 6, 15),
            Quote = RateQuote.ForeignPerHundredYuan,
            Value = "700",
            Source = "测试数据",
            IsTest = true,
        };
        var rate = (await rates.RecordAsync(await Steps.UserAsync(services, "most.officer"), entry, default)).Value.ShouldNotBeNull();
        (await rates.VerifyAsync(await Steps.UserAsync(services, "most.finance"), rate.Id, rate.Stamp, default)).ShouldBeNull();
        return rate.Id;
    });

    private static Task<bool> RetireAsync(TestSite site, Guid rate) => site.InScopeAsync(async services =>
    {
        var stamp = await services.GetRequiredService<AppDbContext>().ExchangeRates.Where(r => r.Id == rate).Select(r => r.Stamp).SingleAsync();
        (await services.GetRequiredService<RateService>().RetireAsync(await Steps.UserAsync(services, "most.finance"), rate, stamp, default)).ShouldBeNull();
        return true;
    });

    private static Task<ChainBlock?> SealAsync(TestSite site) => site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));

    private static Task<List<string>> VerifyAsync(TestSite site) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<ChainVerifier>().VerifyAsync(withFiles: true, default)).Faults.Select(fault => fault.Text).ToList());
}

public sealed class ChainedThingsOnSqlite(SqliteSite site) : ChainedThingTests(site), IClassFixture<SqliteSite>;

public sealed class ChainedThingsOnPostgres(PostgresSite site) : ChainedThingTests(site), IClassFixture<PostgresSite>;
