using Microsoft.EntityFrameworkCore;
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

    [SkippableFact]
    public async Task Demonstration_HoldsTheTwoCallsAndAllPeople()
    {
        (await Site.DbAsync(db => db.Calls.Where(c => c.PublishedAt != null).CountAsync())).ShouldBe(2);
        (await Site.DbAsync(db => db.Users.CountAsync())).ShouldBe(20);
    }
}

public sealed class ModelOnSqlite(SqliteSite site) : ModelTests(site), IClassFixture<SqliteSite>;

public sealed class ModelOnPostgres(PostgresSite site) : ModelTests(site), IClassFixture<PostgresSite>;
