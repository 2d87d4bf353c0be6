using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>The demonstration as people find it after their first start; shared by all tests of a class, which only look.</summary>
public class LivedInSite(string provider) : IAsyncLifetime
{
    /// <summary>When the site is started for the first time.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 28, 10, 30, 0, TimeSpan.FromHours(8));

    private TestSite? site;

    /// <summary>The site; skips if the database is missing.</summary>
    public TestSite Ready
    {
        get
        {
            new TestSite(provider).RequireDatabase();
            return site ?? throw new InvalidOperationException("The site has not been created.");
        }
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (provider == Database.Postgres && PostgresCluster.Programs is null)
        {
            return;
        }

        var database = $"lived_in_{Environment.ProcessId}";
        if (provider == Database.Postgres)
        {
            await PostgresCluster.Shared.ExecuteAsync($"CREATE DATABASE {database}");
        }

        site = new TestSite(provider, new SiteCopy(TestFolders.Create(), provider == Database.Postgres ? PostgresCluster.Shared.ConnectionString(database) : null))
        {
            Clock = new TestClock(Start),
        };
        site.Settings["Demo:Size"] = "LivedIn";
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
