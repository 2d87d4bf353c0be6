using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Data;

/// <summary>A context is passed from scope to scope; no scope sees what an earlier one did with it.</summary>
public abstract class ContextPoolTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Context_OfAnEarlierScope_ComesBackEmpty()
    {
        var first = await HoldAsync(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var user = await db.Users.FirstAsync();
            user.DisplayName = "未保存";
            db.Entry(user).State = EntityState.Modified;
            await db.Database.BeginTransactionAsync();
            await db.Users.ExecuteUpdateAsync(users => users.SetProperty(u => u.DisplayName, "未提交"));
        });

        // The pool may lend others before it.
        await using var scopes = new Scopes(Site);
        var again = Enumerable.Range(0, 200).Select(_ => scopes.Next()).First(db => db == first);
        again.ChangeTracker.Entries().ShouldBeEmpty();
        again.ChangeTracker.AutoDetectChangesEnabled.ShouldBeTrue();
        again.Database.CurrentTransaction.ShouldBeNull();
        (await again.Users.AnyAsync(u => u.DisplayName == "未保存" || u.DisplayName == "未提交")).ShouldBeFalse();
    }

    private async Task<AppDbContext> HoldAsync(Func<AppDbContext, Task> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await work(db);
        return db;
    }

    /// <summary>Scopes that stay open.</summary>
    private sealed class Scopes(TestSite site) : IAsyncDisposable
    {
        private readonly List<AsyncServiceScope> open = [];

        public AppDbContext Next()
        {
            open.Add(site.Services.CreateAsyncScope());
            return open[^1].ServiceProvider.GetRequiredService<AppDbContext>();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var scope in open)
            {
                await scope.DisposeAsync();
            }
        }
    }
}

public sealed class ContextPoolOnSqlite(SqliteSite site) : ContextPoolTests(site), IClassFixture<SqliteSite>;

public sealed class ContextPoolOnPostgres(PostgresSite site) : ContextPoolTests(site), IClassFixture<PostgresSite>;
