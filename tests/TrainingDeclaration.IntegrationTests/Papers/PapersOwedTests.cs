using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Papers;

/// <summary>Which seals are still to come is kept with each declaration, and is always what papers and seals say.</summary>
public abstract class PapersOwedTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Owed_AfterEveryKindOfSave_IsWhatPapersAndSealsSay()
    {
        var key = await Site.ReportedAsync("欠章的班");
        (await OwesAsync(key)).ShouldBe((true, true));
        await UnitScanTests.AddScanSealAsync(Site, key);
        (await OwesAsync(key)).ShouldBe((true, true), "a scan is no paper");
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        (await OwesAsync(key)).ShouldBe((false, true));

        await Site.ReportedAgainAsync(key, form => form.Persons = 59);
        (await OwesAsync(key)).ShouldBe((true, true), "another print");
        await Site.ReportedAgainAsync(key, form => form.Persons = 60);
        var (unit, _) = await OwesAsync(key);
        unit.ShouldBe(await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).With(db, PaperArrival.Missing, SealKind.Unit, null).AnyAsync()));

        await Site.RecommendedAsync("汇总的班");
        await Site.ReportUpAsync();
        await EverythingAgreesAsync();
    }

    [SkippableFact]
    public async Task SealAndReport_AtOnce_LeaveNothingUntrue()
    {
        var key = await Site.ReportedAsync("同时的班");
        for (var round = 0; round < 12; round++)
        {
            var code = await new Steps(Site).CodeAsync(key);
            await Site.ActAsync("hz.bureau", key, Act.Return, input => input with { Return = new() { Remarks = [new RemarkInput(null, "请核对。")] } });
            var persons = 40 + round / 2; // every other report prints the same as the one before
            await Site.TypeAsync(key, form => form.Persons = persons);
            await Site.AnswerAsync(key);
            using var barrier = new Barrier(2);
            await Task.WhenAll(
                Task.Run(() => Site.InScopeAsync(async services =>
                {
                    var user = await Steps.UserAsync(services, "zj.dept");
                    barrier.SignalAndWait();
                    return await services.GetRequiredService<SealService>().RegisterAsync(user, code, SealKind.Unit, SealMedium.Paper, default);
                })),
                Task.Run(async () =>
                {
                    barrier.SignalAndWait();
                    await Site.ActAsync("zj.unit.head", key, Act.Report, input => input with { Declared = true });
                }));
            await EverythingAgreesAsync();
            await Site.ResolveAsync("hz.bureau", key);
        }
    }

    /// <summary>The negative control: a registration that does not see the stamp clears what the new print owes.</summary>
    [SkippableFact]
    public async Task SealWithoutStamp_AfterANewPrint_IsUntrue()
    {
        var key = await Site.ReportedAsync("不看版本的班");
        await Site.ReportedAgainAsync(key, form => form.Persons = 59);
        await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).ExecuteUpdateAsync(set => set.SetProperty(d => d.OwesUnitSeal, false)));
        (await KeptAndSaidAsync(SealKind.Unit)).ShouldSatisfyAllConditions(found => found.Said.ShouldContain(key), found => found.Kept.ShouldNotContain(key));
        await Site.DbAsync(db => db.Declarations.Where(d => d.Key == key).ExecuteUpdateAsync(set => set.SetProperty(d => d.OwesUnitSeal, true)));
    }

    private async Task<(bool Unit, bool Department)> OwesAsync(string key)
    {
        await EverythingAgreesAsync();
        var found = await Site.DbAsync(db => db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key));
        return (found.OwesUnitSeal, found.OwesDepartmentSeal);
    }

    private async Task EverythingAgreesAsync()
    {
        foreach (var kind in Enum.GetValues<SealKind>())
        {
            var (kept, said) = await KeptAndSaidAsync(kind);
            kept.ShouldBe(said, $"{kind}");
        }
    }

    private Task<(List<string> Kept, List<string> Said)> KeptAndSaidAsync(SealKind kind) => Site.DbAsync(async db =>
    {
        var printed = db.Declarations.Where(d => (kind == SealKind.Unit || d.Scheme == "most")
            && db.Papers.Any(p => p.SubjectId == d.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid));
        return (await printed.Where(d => kind == SealKind.Unit ? d.OwesUnitSeal : d.OwesDepartmentSeal).OrderBy(d => d.Id).Select(d => d.Key).ToListAsync(),
            await printed.With(db, PaperArrival.Missing, kind, null).OrderBy(d => d.Id).Select(d => d.Key).ToListAsync());
    });
}

public sealed class PapersOwedOnSqlite(SqliteSite site) : PapersOwedTests(site), IClassFixture<SqliteSite>;

public sealed class PapersOwedOnPostgres(PostgresSite site) : PapersOwedTests(site), IClassFixture<PostgresSite>;
