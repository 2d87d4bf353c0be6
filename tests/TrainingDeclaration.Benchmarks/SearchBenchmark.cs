using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// List, queue and search, and the classes of issued plans, of 1,000 and of 100,000 declarations, on SQLite and, given a connection string, on
/// PostgreSQL: medians, and how many times longer the many take. List and search are whole pages, from the request of a
/// signed-in reader to the last byte; the queue without the form that it opens. The same page is compared:
/// a word in 1 % of 1,000 would show ten lines and of 100,000 fifty, so the word for that goal fills one page for either
/// reader in the small database and is in 1 % of the large one; what is read for it is measured too, without a goal.
/// </summary>
internal static class SearchBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const double MostTimes = 1.5;
    private const double MostTimesOfClasses = 1.3;
    private const int Runs = 41;

    /// <summary>Measures and prints; returns how many goals are missed.</summary>
    /// <param name="kept">Folder of the SQLite files; if it is given, databases already filled are not filled again.</param>
    public static async Task<int> RunAsync(string? postgres, string? kept)
    {
        using var folder = new TemporaryFolder();
        var path = kept is null ? folder.Path : Directory.CreateDirectory(kept).FullName;
        var missed = await CompareAsync("SQLite", Database.Sqlite, count => $"Data Source={Path.Combine(path, $"{count}.db")}", path, kept is not null);
        return postgres is null ? missed : missed + await CompareAsync("PostgreSQL", Database.Postgres, count => $"{postgres};Database=benchmark_{count}", path, kept is not null);
    }

    private static async Task<int> CompareAsync(string name, string provider, Func<int, string> connection, string folder, bool isKept)
    {
        Console.WriteLine($"{name,-34} {Few,10:N0} {Many,10:N0}   ratio");
        await using var few = await OpenAsync(provider, connection(Few), folder, Few, isKept);
        await using var many = await OpenAsync(provider, connection(Many), folder, Many, isKept);
        BenchmarkSite[] sites = [few, many];
        var missed = 0;
        foreach (var (what, goal, work) in Works())
        {
            var times = sites.Select(_ => new List<double>()).ToArray();
            for (var run = -8; run < Runs; run++)
            {
                foreach (var (site, all) in sites.Zip(times))
                {
                    var start = Stopwatch.GetTimestamp();
                    await work(site);
                    if (run >= 0)
                    {
                        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }
                }
            }

            var medians = times.Select(all => all.Order().ElementAt(Runs / 2)).ToArray();
            var ratio = medians[1] / medians[0];
            var isMissed = ratio > goal;
            missed += isMissed ? 1 : 0;
            Console.WriteLine($"{what,-34} {medians[0],7:0.00} ms {medians[1],7:0.00} ms   {ratio:0.00}{(isMissed ? $"  MISSED (goal ≤ {goal})" : "")}");
        }

        return missed;
    }

    private static IEnumerable<(string What, double? Goal, Func<BenchmarkSite, Task> Work)> Works()
    {
        foreach (var (office, name) in new[] { (Office.Authority, "authority"), (Office.Department, "department") })
        {
            var reader = ManyDeclarations.Reader(office);
            yield return ($"list, {name}", MostTimes, site => site.OpenAsync(office, "/declarations"));
            yield return ($"queue, {name}", MostTimes, site => InScopeAsync(site, db => QueueAsync(db, reader)));
            yield return ($"word in 1 %, {name}", MostTimes, site => site.OpenAsync(office, Searching(ManyDeclarations.Page)));
            yield return ($"word in 1 %, read, {name}", null, site => InScopeAsync(site, db => DeclarationPage.LoadAsync(db, reader, null, ManyDeclarations.Page, 0, default)));
            yield return ($"word in all, {name}", MostTimes, site => site.OpenAsync(office, Searching(ManyDeclarations.Common)));
            yield return ($"classes, {name}", MostTimesOfClasses, site => site.OpenAsync(office, "/followups"));
            yield return ($"classes overdue, {name}", MostTimesOfClasses, site => site.OpenAsync(office, "/followups?show=Overdue"));
            yield return ($"queue of classes, {name}", MostTimesOfClasses, site => InScopeAsync(site, db => db.DossierRowsAsync(reader, DossierKind.Execution, DossierTab.Waiting, default)));
            yield return ($"classes to fund, {name}", MostTimesOfClasses, site => InScopeAsync(site, db => db.DossierRowsAsync(reader, DossierKind.Execution, DossierTab.Accepted, default)));
        }
    }

    private static string Searching(string word) => "/declarations?q=" + Uri.EscapeDataString(word);

    private static async Task QueueAsync(AppDbContext db, CurrentUser reader)
    {
        await db.QueueRowsAsync(reader, QueueFilter.Read(_ => null), default);
        await db.QueueCountsAsync(reader, default);
        await db.QueueNamesAsync(reader, QueueTab.Waiting, default);
    }

    private static async Task InScopeAsync(BenchmarkSite site, Func<AppDbContext, Task> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private static async Task<BenchmarkSite> OpenAsync(string provider, string connection, string folder, int count, bool isKept)
    {
        await using var services = new ServiceCollection().AddLogging().AddDatabase(provider, connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (!isKept || !await db.Database.CanConnectAsync() || await db.Declarations.CountAsync() != count)
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
            await ManyDeclarations.WriteAsync(services, count);
        }

        var site = new BenchmarkSite(provider, connection, Path.Combine(folder, $"{provider}-{count}"));
        await site.SignInAsync(Office.Authority, Office.Department);
        await db.Database.ExecuteSqlRawAsync(provider == Database.Postgres ? "VACUUM ANALYZE" : "ANALYZE"); // as it does by itself, or the tidy job does
        return site;
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
