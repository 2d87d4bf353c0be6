using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Data;

public abstract class ModelTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Migrations_AreLevelWithTheModel()
    {
        (await Site.DbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run scripts/add-migration NAME");
        (await Site.DbAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    /// <summary>A filled database at the migration before is brought up, and nothing is lost on the way.</summary>
    [SkippableFact]
    public async Task Upgrade_FromTheMigrationBefore_KeepsWhatIsThere()
    {
        var (plan, items) = await Site.PlanAsync("升级前的线上培训班");
        var before = await CountsAsync();
        var previous = await Site.DbAsync(db => Task.FromResult(db.Database.GetMigrations().SkipLast(1).Last()));
        await Site.DbAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(previous);
            (await db.Database.GetPendingMigrationsAsync()).Count().ShouldBe(1);
            await db.Database.MigrateAsync();
            return true;
        });

        (await CountsAsync()).ShouldBe(before);
        (await Site.PlanAsync("most.officer", plan, (_, _, found) => Task.FromResult(found.Items.Single().Declaration.Key))).ShouldBe(items[0]);
        await Site.SubmitPlanAsync(plan);
    }

    private Task<(int, int, int, int, int)> CountsAsync() => Site.DbAsync(async db => (
        await db.Users.CountAsync(), await db.Declarations.CountAsync(), await db.History.CountAsync(), await db.Papers.CountAsync(), await db.Seals.CountAsync()));

    [SkippableFact]
    public async Task Demonstration_HoldsTwoCallsOfEachSchemeAndAllPeople()
    {
        (await Site.DbAsync(db => db.Calls.Where(c => c.PublishedAt != null).Select(c => c.Scheme).ToListAsync())).Order().ShouldBe(["cas", "cas", "most", "most"]);
        (await Site.DbAsync(db => db.Users.CountAsync(u => u.PasswordHash != null))).ShouldBe(20);
    }
}

public sealed class ModelOnSqlite(SqliteSite site) : ModelTests(site), IClassFixture<SqliteSite>;

public sealed class ModelOnPostgres(PostgresSite site) : ModelTests(site), IClassFixture<PostgresSite>;
