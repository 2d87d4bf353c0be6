using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Bundles;

/// <summary>One form of a reported bundle of fifty is returned: nothing about the others changes, and its place is kept.</summary>
public abstract class BundleOfFiftyTests(TestSite site) : SiteTests(site)
{
    private const int Fifty = 50;
    private const int Place = 17;

    [SkippableFact]
    public async Task OneOfFifty_ReturnedAndReportedAgain_LeavesTheOthersAsTheyWere()
    {
        var keys = await Site.AtDepartmentAsync(Fifty);
        foreach (var one in keys)
        {
            await Site.ActAsync("zj.dept.head", one, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        }

        var bundle = await Site.FrozenAsync();
        (await Site.BundleAsync("zj.dept.head", bundle, (bundles, user, b) => bundles.UnfreezeAsync(user, b, b.Stamp, default))).ShouldBeNull();
        (await Site.BundleAsync("zj.dept.head", bundle, (bundles, user, b) =>
        {
            var order = b.Rows.Where(row => row.Declaration.Key != keys[0]).OrderBy(row => row.Rank).Select(row => row.DeclarationId).ToList();
            order.Insert(Place - 1, b.Rows.Single(row => row.Declaration.Key == keys[0]).DeclarationId);
            return bundles.ArrangeAsync(user, b, b.Stamp, new Arrangement(order.Select((id, i) => (id, i)).ToDictionary(one => one.id, one => one.i + 1), new Dictionary<Guid, int>(), new Dictionary<Guid, string>(), null), default);
        })).ShouldBeNull();
        (await Site.BundleAsync("zj.dept.head", bundle, (bundles, user, b) => bundles.FreezeAsync(user, b, b.Stamp, default))).ShouldBeNull();
        (await Site.BundleAsync("zj.dept.head", bundle, (bundles, user, b) => bundles.ReportUpAsync(user, b, b.Stamp, default))).ShouldBeNull();
        await new Steps(Site).RegisterSealAsync(keys[1], "most.officer");
        var before = await OthersAsync(keys[0]);

        await Site.ActAsync("most.officer", keys[0], Act.ReturnToUnit, input => input with { Comment = "主题需调整", Return = new() { Date = new DateOnly(2022, 7, 8) } });
        (await StateAsync(bundle)).ShouldBe((BundleState.PartlyReturned, Place, 1, true));
        var page = await (await Site.SignInAsync("zj.dept.head")).GetAsync($"/bundles/{bundle}");
        page.Text.ShouldContain("部分退回");
        page.Text.ShouldContain("位次保留");
        (await OthersAsync(keys[0])).ShouldBe(before);

        await Site.TypeAsync(keys[0], form => form.Theme = "调整后的线上培训班");
        await Site.AnswerAsync(keys[0]);
        await Site.ActAsync("zj.unit.head", keys[0], Act.Report, input => input with { Declared = true });
        await Site.ActAsync("hz.bureau", keys[0], Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(keys[0], "zj.dept");
        await Site.ActAsync("zj.dept.head", keys[0], Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        await Site.ActAsync("zj.dept.head", keys[0], Act.ReportUpAgain);

        (await StateAsync(bundle)).ShouldBe((BundleState.ReportedUp, Place, 2, false));
        (await OthersAsync(keys[0])).ShouldBe(before);
    }

    /// <summary>Everything that is stored about the others, byte for byte: spine, submissions, papers, seals, opinions, history, places.</summary>
    private Task<string> OthersAsync(string key) => Site.DbAsync(async db =>
    {
        var ids = await db.BundleRows.Where(r => r.Declaration.Scheme == "most" && r.Declaration.Key != key).Select(r => r.DeclarationId).ToListAsync();
        ids.Count.ShouldBe(Fifty - 1);
        return JsonSerializer.Serialize(new
        {
            Spines = await db.Declarations.AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(),
            Submissions = await db.Submissions.AsNoTracking().Where(s => ids.Contains(s.DeclarationId)).OrderBy(s => s.DeclarationId).ThenBy(s => s.Number).ToListAsync(),
            Papers = await db.Papers.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).OrderBy(p => p.Id).ToListAsync(),
            Seals = await db.Seals.AsNoTracking().Where(s => ids.Contains(s.SubjectId)).OrderBy(s => s.SubjectId).ThenBy(s => s.Kind).ToListAsync(),
            Opinions = await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.DeclarationId)).OrderBy(o => o.Id).ToListAsync(),
            History = await db.History.AsNoTracking().Where(e => ids.Contains(e.DeclarationId)).OrderBy(e => e.DeclarationId).ThenBy(e => e.Sequence).ToListAsync(),
            Places = await db.BundleRows.AsNoTracking().Where(r => ids.Contains(r.DeclarationId)).OrderBy(r => r.Rank)
                .Select(r => new { r.DeclarationId, r.Rank, r.SubmissionNumber, r.Opinion, r.ReturnedAt }).ToListAsync(),
        });
    });

    private Task<(BundleState State, int Rank, int Submission, bool IsReturned)> StateAsync(string bundle) => Site.DbAsync(async db =>
    {
        var row = await db.BundleRows.AsNoTracking().Where(r => r.Rank == Place).SingleAsync();
        return ((await db.Bundles.AsNoTracking().SingleAsync(b => b.Key == bundle)).State, row.Rank, row.SubmissionNumber, row.ReturnedAt is not null);
    });
}

public sealed class BundleOfFiftyOnSqlite(SqliteSite site) : BundleOfFiftyTests(site), IClassFixture<SqliteSite>;

public sealed class BundleOfFiftyOnPostgres(PostgresSite site) : BundleOfFiftyTests(site), IClassFixture<PostgresSite>;
