using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A migrated and seeded site per database, made once by starting the program itself; every test class gets a copy.</summary>
internal sealed class SiteTemplate(string provider)
{
    private static readonly SiteTemplate OnSqlite = new(Database.Sqlite);
    private static readonly SiteTemplate OnPostgres = new(Database.Postgres);
    private static int copies;
    private readonly SemaphoreSlim gate = new(1);
    private string? folder;

    private static string TemplateDatabase => $"template_{Environment.ProcessId}";

    public static SiteTemplate For(string provider) => provider == Database.Sqlite ? OnSqlite : OnPostgres;

    /// <summary>A folder and, on PostgreSQL, a database of its own.</summary>
    public async Task<SiteCopy> CopyAsync()
    {
        await gate.WaitAsync();
        try
        {
            folder ??= await MakeAsync();
            var target = TestFolders.Create();
            CopyFolder(folder, target);
            if (provider == Database.Sqlite)
            {
                return new SiteCopy(target, null);
            }

            var database = $"site_{Interlocked.Increment(ref copies)}";
            await PostgresCluster.Shared.ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {TemplateDatabase} STRATEGY WAL_LOG");
            return new SiteCopy(target, PostgresCluster.Shared.ConnectionString(database));
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<string> MakeAsync()
    {
        var made = TestFolders.Create();
        string? connection = null;
        if (provider == Database.Postgres)
        {
            await PostgresCluster.Shared.ExecuteAsync($"CREATE DATABASE {TemplateDatabase}");
            connection = PostgresCluster.Shared.ConnectionString(TemplateDatabase);
        }

        await using (var site = new TestSite(provider, new SiteCopy(made, connection)))
        {
            // Starting fills it; the first token puts the keys into the ring, so that all copies share them.
            using var client = site.CreateClient();
            (await client.GetAsync(new Uri("/account/login", UriKind.Relative))).EnsureSuccessStatusCode();

            // A call need not have a check list, and most tests decide without one; those about the list set their own.
            await site.DbAsync(db => db.Calls.ExecuteUpdateAsync(call => call.SetProperty(c => c.CheckPoints, (List<CheckPoint>?)null)));
        }

        // Nobody may hold the template while it is copied.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return made;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
