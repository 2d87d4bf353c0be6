using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Data;

public abstract class ModelTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Migrations_AreLevelWithTheModel()
    {
        (await Site.DbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run scripts/add-migration NAME");
        (await Site.DbAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    /// <summary>A filled database at the first migration is upgraded, and nothing is lost on the way.</summary>
    [SkippableFact]
    public async Task Upgrade_FromInitial_KeepsWhatIsThere()
    {
        var (plan, items) = await Site.PlanAsync("升级前的线上培训班");
        var before = await CountsAsync();
        var keys = await KeysAsync();
        keys.ShouldNotBeEmpty();
        await Site.DbAsync(db => SetLimitsAsync(db, persons: 151, new DateOnly(2022, 12, 6)));
        var batch = await Site.InScopeAsync(async services => (await services.GetRequiredService<BatchService>().OfKeysAsync(
            await Steps.UserAsync(services, "most.officer"), Act.Support, items, "/declarations", default)).Value.ShouldNotBeNull().Key);
        await Site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            (await db.Database.GetPendingMigrationsAsync()).ShouldNotBeEmpty();
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Calls" SET "Limits" = '{{"quotaForum":21}}' """);
            await db.Database.MigrateAsync();
            return await OlderHistory.TakeInAsync(db, default); // as the program does when it starts
        });

        (await CountsAsync()).ShouldBe(before);
        (await KeysAsync()).ShouldBe(keys, "nobody is signed out by an upgrade");
        (await Site.PlanAsync("most.officer", plan, (_, _, found) => Task.FromResult(found.Items.Single().Declaration.Key))).ShouldBe(items[0]);
        await Site.SubmitPlanAsync(plan);

        var kept = await Site.DbAsync(db => db.BatchRows.Where(row => db.Batches.Single(b => b.Key == batch).Id == row.BatchId).Select(row => row.Declaration.Key).ToListAsync());
        kept.ShouldBe(items);

        // What was a column is now a limit, and what was a limit remains one.
        var calls = await Site.DbAsync(db => db.Calls.AsNoTracking().Where(c => c.Serial == "2022" || c.Scheme == "cas").ToListAsync());
        calls.ShouldAllBe(call => call.Has(SealLimits.UnitGate) && call.Limits["budgetQuestion"] == 1_000 * Money.FenPerWan && call.Limits["quotaForum"] == 21);
        var call = calls.Single(c => c.Scheme == "most");
        (call.NumberOf(DemandLimits.Persons), call.DayOf(DemandLimits.SettlementCutoff), call.Has(DemandLimits.AdvisesDistributed), call.Limits["departmentSealGate"])
            .ShouldBe((151, new DateOnly(2022, 12, 6), true, 2));
        calls.Where(c => c.Scheme == "cas").ShouldAllBe(c => c.Limits["contentLength"] == 5_000 && !c.Limits.ContainsKey("personLimit"));
        await Site.DbAsync(db => SetLimitsAsync(db, persons: 150, new DateOnly(2022, 12, 5)));
    }

    /// <summary>A database from before the migrations were squashed has other migration names for the same tables.</summary>
    [SkippableFact]
    public async Task Upgrade_FromTheTablesOfInitial_AdoptsInitial()
    {
        var all = await Site.DbAsync(db => Task.FromResult(db.Database.GetMigrations().ToList()));
        await Site.DbAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(all[0]);
            await RenameAsync(db, all[0], all[0][..14] + "_LastOfMany");
            await RenameAsync(db, null, "20200101000000_FirstOfMany");
            return true;
        });

        (await Site.DbAsync(db => db.Database.UpgradeAsync(default))).ShouldBeNull();
        (await Site.DbAsync(db => db.Database.GetAppliedMigrationsAsync())).ShouldBe(all);
    }

    [SkippableFact]
    public async Task Upgrade_FromBeforeInitial_SaysWhereTheDatabaseStands()
    {
        var initial = await Site.DbAsync(db => Task.FromResult(db.Database.GetMigrations().First()));
        const string Old = "20200101000000_SomeMigration";
        await Site.DbAsync(db => db.Database.ExecuteSqlAsync($"""CREATE TABLE "Kept" AS SELECT * FROM "__EFMigrationsHistory" """));
        await Site.DbAsync(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" <> {initial}"""));
        await Site.DbAsync(db => RenameAsync(db, initial, Old));

        (await Site.DbAsync(db => db.Database.UpgradeAsync(default))).ShouldBe(Old);
        (await Site.DbAsync(db => db.Database.GetAppliedMigrationsAsync())).ShouldBe([Old], "nothing is touched");
        await Site.DbAsync(db => db.Database.ExecuteSqlAsync($"""
            DELETE FROM "__EFMigrationsHistory"; INSERT INTO "__EFMigrationsHistory" SELECT * FROM "Kept"; DROP TABLE "Kept"
            """));
    }

    private static async Task<int> SetLimitsAsync(AppDbContext db, int persons, DateOnly cutoff)
    {
        var call = await db.Calls.SingleAsync(c => c.Serial == "2022" && c.Scheme == "most");
        call.Set(DemandLimits.Persons, persons);
        call.Set(DemandLimits.SettlementCutoff, Limit.ValueOf(cutoff));
        call.Set(SealLimits.DepartmentGate, persons == 150 ? null : 2);
        return await db.SaveChangesAsync();
    }

    private static Task<int> RenameAsync(AppDbContext db, string? from, string to) => from is null
        ? db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ({to}, '10.0.0')""")
        : db.Database.ExecuteSqlAsync($"""UPDATE "__EFMigrationsHistory" SET "MigrationId" = {to} WHERE "MigrationId" = {from}""");

    private Task<List<string?>> KeysAsync() => Site.DbAsync(db => db.DataProtectionKeys.OrderBy(key => key.Xml).Select(key => key.Xml).ToListAsync());

    private Task<(int, int, int, int, int)> CountsAsync() => Site.DbAsync(async db => (
        await db.Users.CountAsync(), await db.Declarations.CountAsync(), await db.History.CountAsync(), await db.Papers.CountAsync(), await db.Seals.CountAsync()));

    [SkippableFact]
    public async Task Demonstration_HoldsTwoCallsOfEachSchemeAndAllPeople()
    {
        (await Site.DbAsync(db => db.Calls.Where(c => c.PublishedAt != null).Select(c => c.Scheme).ToListAsync())).Order().ShouldBe(["cas", "cas", "most", "most"]);
        (await Site.DbAsync(db => db.Users.CountAsync(u => u.PasswordHash != null))).ShouldBe(21);
    }
}

public sealed class ModelOnSqlite(SqliteSite site) : ModelTests(site), IClassFixture<SqliteSite>;

public sealed class ModelOnPostgres(PostgresSite site) : ModelTests(site), IClassFixture<PostgresSite>;
