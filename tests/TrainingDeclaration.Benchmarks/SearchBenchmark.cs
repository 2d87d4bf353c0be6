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
/// PostgreSQL: medians, and how many times longer the many take. The same page is compared:
/// a word in 1 % of 1,000 would show ten lines and of 100,000 fifty, so the word of that goal fills one page of either
/// reader among the few, and is in 1 % of the many; the plain 1 % is measured too, without goal.
/// </summary>
internal static class SearchBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const double MostTimes = 1.5;
    private const int Runs = 41;

    /// <summary>Measures and prints; returns how many goals are missed.</summary>
    /// <param name="kept">Folder of the SQLite files; where it is given, databases that were filled before are not filled again.</param>
    public static async Task<int> RunAsync(string? postgres, string? kept)
    {
        using var folder = new TemporaryFolder();
        var path = kept is null ? folder.Path : Directory.CreateDirectory(kept).FullName;
        var missed = await CompareAsync("SQLite", Database.Sqlite, count => $"Data Source={Path.Combine(path, $"{count}.db")}", kept is not null);
        return postgres is null ? missed : missed + await CompareAsync("PostgreSQL", Database.Postgres, count => $"{postgres};Database=benchmark_{count}", kept is not null);
    }

    private static async Task<int> CompareAsync(string name, string provider, Func<int, string> connection, bool isKept)
    {
        Console.WriteLine($"{name,-34} {Few,10:N0} {Many,10:N0}   ratio");
        await using var few = await OpenAsync(provider, connection(Few), Few, isKept);
        await using var many = await OpenAsync(provider, connection(Many), Many, isKept);
        var missed = 0;
        foreach (var (what, isGoal, work) in Works())
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
            var isMissed = isGoal && ratio > MostTimes;
            missed += isMissed ? 1 : 0;
            Console.WriteLine($"{what,-34} {medians[0],7:0.00} ms {medians[1],7:0.00} ms   {ratio:0.00}{(isMissed ? $"  MISSED (goal ≤ {MostTimes})" : "")}");
        }

        return missed;
    }

    private static IEnumerable<(string What, bool IsGoal, Func<AppDbContext, Task> Work)> Works()
    {
        var authority = ManyDeclarations.Reader(Office.Authority);
        var department = ManyDeclarations.Reader(Office.Department);
        foreach (var (reader, name) in new[] { (authority, "authority"), (department, "department") })
        {
            yield return ($"list, {name}", true, db => PageAsync(db, reader, null));
            yield return ($"queue, {name}", true, db => QueueAsync(db, reader));
            yield return ($"word in 1 %, a page, {name}", true, db => PageAsync(db, reader, ManyDeclarations.Page));
            yield return ($"word in 1 % of both, {name}", false, db => PageAsync(db, reader, ManyDeclarations.Rare));
            yield return ($"word in all, {name}", true, db => PageAsync(db, reader, ManyDeclarations.Common));
        }
    }

    private static async Task QueueAsync(AppDbContext db, CurrentUser reader)
    {
        await db.QueueRowsAsync(reader, QueueFilter.Read(_ => null), default);
        await db.QueueCountsAsync(reader, default);
        await db.QueueNamesAsync(reader, QueueTab.Waiting, default);
    }

    private static Task PageAsync(AppDbContext db, CurrentUser reader, string? text) =>
        DeclarationPage.LoadAsync(db, reader, null, text, 0, default);

    private static async Task<ServiceProvider> OpenAsync(string provider, string connection, int count, bool isKept)
    {
        var services = new ServiceCollection().AddLogging().AddDatabase(provider, connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (!isKept || !await db.Database.CanConnectAsync() || await db.Declarations.CountAsync() != count)
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
            await ManyDeclarations.WriteAsync(services, count);
        }

        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync(provider == Database.Postgres ? "VACUUM ANALYZE" : "ANALYZE"); // as it does by itself, or the tidy job does
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
