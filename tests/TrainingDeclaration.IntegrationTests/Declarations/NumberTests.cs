using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Declarations;

public abstract class NumberTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Drawn_ByManyAtOnceAndSomeFailing_LeavesNoGap()
    {
        var numbers = new System.Collections.Concurrent.ConcurrentBag<int?>();
        await Parallel.ForEachAsync(Enumerable.Range(1, 100), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (i, _) =>
            numbers.Add(await DrawAsync(fails: i % 10 == 0)));
        numbers.OfType<int>().Order().ShouldBe(Enumerable.Range(1, 90));
    }

    [SkippableFact]
    public async Task Drawn_OutsideATransaction_IsAProgrammingError() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Site.InScopeAsync(services =>
            services.GetRequiredService<UnitOfWork>().DrawAsync("outside", default)));

    private async Task<int?> DrawAsync(bool fails)
    {
        try
        {
            return await Site.InScopeAsync(services =>
            {
                var work = services.GetRequiredService<UnitOfWork>();
                return work.CommitAsync(async cancel =>
                {
                    var number = await work.DrawAsync("test", cancel);
                    return fails ? throw new InvalidOperationException("The report failed after its number was drawn.") : (int?)number;
                }, default);
            });
        }
        catch (InvalidOperationException) when (fails)
        {
            return null;
        }
    }
}

public sealed class NumberOnSqlite(SqliteSite site) : NumberTests(site), IClassFixture<SqliteSite>;

public sealed class NumberOnPostgres(PostgresSite site) : NumberTests(site), IClassFixture<PostgresSite>;
