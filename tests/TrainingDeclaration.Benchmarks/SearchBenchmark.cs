using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Reviewing;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// List, queue and search of 1,000 and of 100,000 declarations, on SQLite and, where a connection string is given, on
/// PostgreSQL: medians, and how many times longer the many take. The connection string names a database that may be
/// filled: two more are made beside it.
/// </summary>
internal static class SearchBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const double MostTimes = 1.5;
    private const int Runs = 41;

    /// <summary>Measures and prints; returns how many goals are missed.</summary>
    public static async Task<int> RunAsync(string? postgres)
    {
        using var folder = new TemporaryFolder();
        var missed = await CompareAsync("SQLite", Database.Sqlite, count => $"Data Source={Path.Combine(folder.Path, $"{count}.db")}");
        return postgres is null ? missed : missed + await CompareAsync("PostgreSQL", Database.Postgres, count => $"{postgres};Database=benchmark_{count}");
    }

    private static async Task<int> CompareAsync(string name, string provider, Func<int, string> connection)
    {
        Console.WriteLine($"{name,-34} {Few,10:N0} {Many,10:N0}   ratio");
        await using var few = await OpenAsync(provider, connection(Few), Few);
        await using var many = await OpenAsync(provider, connection(Many), Many);
        var missed = 0;
        foreach (var (what, work) in Works())
        {
            var times = new[] { few, many }.Select(_ => new List<double>()).ToArray();
            for (var run = -8; run < Runs; run++)
            {
                foreach (var (services, all) in new[] { few, many }.Zip(times))
                {
                    await using var scope = services.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                    var start = Stopwatch.GetTimestamp();
                    await work(db);
                    if (run >= 0)
                    {
                        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }
                }
            }

            var medians = times.Select(all => all.Order().ElementAt(Runs / 2)).ToArray();
            var ratio = medians[1] / medians[0];
            missed += ratio > MostTimes ? 1 : 0;
            Console.WriteLine($"{what,-34} {medians[0],7:0.00} ms {medians[1],7:0.00} ms   {ratio:0.00}{(ratio > MostTimes ? $"  MISSED (goal ≤ {MostTimes})" : "")}");
        }

        return missed;
    }

    private static IEnumerable<(string What, Func<AppDbContext, Task> Work)> Works()
    {
        var authority = ManyDeclarations.Reader(Office.Authority);
        var department = ManyDeclarations.Reader(Office.Department);
        foreach (var (reader, name) in new[] { (authority, "authority"), (department, "department") })
        {
            yield return ($"list, {name}", db => PageAsync(db, reader, null));
            yield return ($"queue, {name}", async db =>
            {
                var filter = QueueFilter.Read(_ => null);
                await db.QueueRowsAsync(reader, filter, default);
                await db.QueueCountsAsync(reader, default);
                await db.QueueNamesAsync(reader, QueueTab.Waiting, default);
            });
            yield return ($"word in 1 %, {name}", db => PageAsync(db, reader, ManyDeclarations.Rare));
            yield return ($"word in all, {name}", db => PageAsync(db, reader, ManyDeclarations.Common));
        }
    }

    private static Task PageAsync(AppDbContext db, CurrentUser reader, string? text) =>
        DeclarationPage.LoadAsync(db, reader, db.Declarations.VisibleTo(reader), text, 0, default);

    private static async Task<ServiceProvider> OpenAsync(string provider, string connection, int count)
    {
        var services = new ServiceCollection().AddLogging().AddDatabase(provider, connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
        await ManyDeclarations.WriteAsync(services, count);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return services;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("benchmark-").FullName;

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
