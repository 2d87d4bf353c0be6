using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Acts on the two axes of one class, and typing, at the same moment.</summary>
public abstract class DossierRaceTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 12;

    [SkippableFact]
    public async Task FundingAndTermination_AtTheSameMoment_NeverBothStand()
    {
        await Site.RecordRateAsync(new DateOnly(2022, 6, 13));
        var key = await Site.FiledAsync("经费与终止的线上培训班");
        await Site.OnDossierAsync("most.officer", key, Act.Accept);
        var (seen, _) = await Site.DossierOfAsync(key);
        var results = await Task.WhenAll(
            Site.TryOnDossierAsync("most.finance", key, Act.IssueFunding, input => input with { StatusStamp = seen.StatusStamp, FundedFen = 1_000_000, Comment = "按协议" }),
            Site.TryAsync("most.officer", key, Act.Terminate, input => input with { StatusStamp = seen.StatusStamp, Comment = "境外机构停办。" }));
        var (declaration, _) = await Site.DossierOfAsync(key);
        var notices = await Site.DbAsync(db => db.FundingNotices.CountAsync(n => n.DeclarationId == declaration.Id));
        results.Count(refusal => refusal is null).ShouldBe(1, string.Join(' ', results.Select(refusal => refusal?.Message)));
        (declaration.Status == Status.Funded).ShouldBe(notices == 1);
    }

    [SkippableFact]
    public async Task Filing_WhileSomebodyTypes_HoldsWhatStandsOrIsRefused()
    {
        var key = await Site.IssuedAsync("边填边报的线上培训班");
        await Site.PrepareAsync(key);
        for (var round = 1; round <= Rounds; round++)
        {
            var plan = FollowUpSteps.Plan();
            plan.Platform = $"平台 {round}";
            var typing = TryTypeAsync(key, plan);
            var filing = Site.TryOnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
            await Task.WhenAll(typing, filing);
            (await filing).ShouldBeNull((await filing)?.Message);
            var live = await Site.DbAsync(db => db.Sections.AsNoTracking().SingleAsync(s => s.Kind == SectionKind.Class && db.Dossiers.Any(d => d.Id == s.DossierId && d.Declaration.Key == key)));
            var filed = await Site.DbAsync(db => db.Filings.AsNoTracking().Where(f => f.DossierId == live.DossierId).OrderByDescending(f => f.Number).FirstAsync());
            SectionContent.Read<Core.Schemes.Most.FollowUp.ClassPlan>(DossierContent.Read(filed).Sections[SectionKind.Class]).Platform
                .ShouldBe(SectionContent.Read<Core.Schemes.Most.FollowUp.ClassPlan>(live.ContentJson).Platform, $"round {round}: what was filed is what stands");
            await Site.OnDossierAsync("zj.unit.head", key, Act.Recall);
        }
    }

    [SkippableFact]
    public async Task Decisions_OfTwo_AtTheSameMoment_OneStands()
    {
        var key = await Site.FiledAsync("两人同审的线上培训班");
        var results = await Task.WhenAll(
            Site.TryOnDossierAsync("most.officer", key, Act.Accept),
            Site.TryOnDossierAsync("most.officer", key, Act.Return, input => input with
            {
                Return = new() { Remarks = [new RemarkInput(null, "请补充。")], Date = new DateOnly(2022, 7, 1) },
            }));
        results.Count(refusal => refusal is null).ShouldBe(1);
        (await Site.DossierOfAsync(key)).Dossier.Stamp.ShouldBe(2, "filed once, decided once");
    }

    private async Task<Refusal?> TryTypeAsync(string key, SectionContent content)
    {
        try
        {
            await Site.TypeAsync(key, SectionKind.Class, content);
            return null;
        }
        catch (ShouldAssertException refused)
        {
            return new Refusal(refused.Message);
        }
    }
}

public sealed class SqliteDossierRaceTests(SqliteSite site) : DossierRaceTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresDossierRaceTests(PostgresSite site) : DossierRaceTests(site), IClassFixture<PostgresSite>;
