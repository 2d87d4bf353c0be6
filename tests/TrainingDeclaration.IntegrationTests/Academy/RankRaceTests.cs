using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Academy;

/// <summary>Two colleagues save their order of the same board at the same instant: one order stands in full, the other person is told.</summary>
public abstract class RankRaceTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 20;

    [SkippableFact]
    public async Task TwoOrders_AtOnce_OneStandsWhole()
    {
        var (call, ids) = await ThreeAsync("甲");
        for (var round = 0; round < Rounds; round++)
        {
            using var barrier = new Barrier(2);
            var forward = ids.Select((id, i) => (id, Place: 100 * round + i + 1)).ToDictionary(one => one.id, one => one.Place);
            var backward = ids.Select((id, i) => (id, Place: 100 * round + 50 - i)).ToDictionary(one => one.id, one => one.Place);
            var refusals = await Task.WhenAll(Task.Run(() => RankAsync(call, forward, barrier)), Task.Run(() => RankAsync(call, backward, barrier)));

            refusals.Count(refusal => refusal is null).ShouldBe(1, $"round {round}: {string.Join(" | ", refusals)}");
            refusals.Single(refusal => refusal is not null).ShouldNotBeNull().ShouldContain("刚刚被同事改过");
            var stored = await Site.DbAsync(db => db.Declarations.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.MeritRank ?? 0));
            stored.ShouldBe(refusals[0] is null ? forward : backward, ignoreOrder: true, $"round {round}: nothing of the other order");
        }
    }

    /// <summary>The negative control: the same two orders, saved without checking what is stored, both go through.</summary>
    [SkippableFact]
    public async Task TwoOrders_SavedBlindly_BothGoThrough()
    {
        var (_, ids) = await ThreeAsync("乙");
        using var barrier = new Barrier(2);
        var saved = await Task.WhenAll(new[] { 1, 11 }.Select(from => Task.Run(() => Site.DbAsync(async db =>
        {
            var declarations = await db.Declarations.Where(d => ids.Contains(d.Id)).ToListAsync();
            var isAsSeen = declarations.TrueForAll(d => d.MeritRank is null);
            barrier.SignalAndWait();
            foreach (var declaration in isAsSeen ? declarations : [])
            {
                declaration.MeritRank = from + ids.IndexOf(declaration.Id);
            }

            return await db.SaveChangesAsync() > 0;
        }))));

        saved.ShouldBe([true, true], "otherwise the race above proves nothing");
    }

    private async Task<(Guid Call, List<Guid> Ids)> ThreeAsync(string name)
    {
        var keys = new[] { await Site.DraftClassAsync($"{name}一研修班"), await Site.DraftClassAsync($"{name}二研修班"), await Site.DraftClassAsync($"{name}三研修班") };
        await Site.ReachAcademyAsync(keys);
        return (await Site.DbAsync(db => db.Calls.Where(c => c.Scheme == "cas" && c.Serial == "2023").Select(c => c.Id).SingleAsync()),
            await Site.DbAsync(db => db.Declarations.Where(d => keys.Contains(d.Key)).Select(d => d.Id).ToListAsync()));
    }

    /// <summary>Reads the board as the page does, waits until the other has read it too, and saves.</summary>
    private Task<string?> RankAsync(Guid call, Dictionary<Guid, int> places, Barrier barrier) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "cas.officer");
        var board = (await services.GetRequiredService<AppDbContext>().BoardsAsync(user, call, default)).ShouldNotBeNull().Single(one => one.Category.Key == "seminar");
        barrier.SignalAndWait();
        return (await services.GetRequiredService<MeritService>().RankAsync(user, board, board.Rows.ToDictionary(row => row.Id, row => row.Rank), places, default))?.Message;
    });
}

public sealed class RankRaceOnSqlite(SqliteSite site) : RankRaceTests(site), IClassFixture<SqliteSite>;

public sealed class RankRaceOnPostgres(PostgresSite site) : RankRaceTests(site), IClassFixture<PostgresSite>;
