using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Benchmarks;

/// <summary>What the chain costs, on SQLite and, given a connection string, on PostgreSQL: verifying many entries, and one act.</summary>
internal static class ChainBenchmark
{
    private const int GoalEntries = 1_000_000;
    private const int GoalSeconds = 60;
    private const double GoalTimes = 1.15;

    /// <summary>Measures and prints; returns how many goals are missed.</summary>
    /// <param name="postgres">A connection string that names no database, for a role that may create them.</param>
    /// <param name="entries">How many are verified; the goal is for a million.</param>
    public static async Task<int> RunAsync(string? postgres, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("chain-").FullName;
        try
        {
            string File(string name) => $"Data Source={Path.Combine(folder, name + ".db")}";
            var missed = await VerifyAsync("SQLite", Database.Sqlite, File("many"), folder, entries) + await ActAsync("SQLite", Database.Sqlite, File("act"), folder);
            return postgres is null ? missed : missed
                + await VerifyAsync("PostgreSQL", Database.Postgres, $"{postgres};Database=benchmark_chain;Command Timeout=0", folder, entries)
                + await ActAsync("PostgreSQL", Database.Postgres, $"{postgres};Database=benchmark_chained_act", folder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> VerifyAsync(string name, string provider, string connection, string folder, int entries)
    {
        await using var services = new ServiceCollection().AddLogging().AddDatabase(provider, connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
        var key = new ChainKey(Path.Combine(folder, $"{provider}.key"));
        var anchors = new AnchorFiles(Path.Combine(folder, $"{provider}-anchors"));
        var begun = Stopwatch.GetTimestamp();
        await new ManyEntries(services, key, anchors).WriteAsync(entries);
        await db.Database.ExecuteSqlRawAsync(provider == Database.Postgres ? "VACUUM ANALYZE" : "ANALYZE"); // as it does by itself, or the tidy job does
        Console.WriteLine($"{name}: written in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");

        var spent = Environment.CpuUsage.TotalTime;
        begun = Stopwatch.GetTimestamp();
        var report = await new ChainVerifier(db, key, anchors, new FileStore(Path.Combine(folder, "files"))).VerifyAsync(withFiles: false, default);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (!report.IsClean)
        {
            throw new InvalidOperationException($"What was written is not chained: {report.Faults[0].Text}.");
        }

        var isMissed = report.Entries >= GoalEntries && seconds >= GoalSeconds;
        var goal = report.Entries >= GoalEntries ? $"goal < {GoalSeconds} s" : $"goal < {GoalSeconds} s for {GoalEntries:N0}";
        Console.WriteLine($"{name}: {report.Entries:N0} entries, {report.Streams:N0} streams, {report.Blocks} blocks verified in {seconds:0.0} s ({(Environment.CpuUsage.TotalTime - spent).TotalSeconds:0.0} s of CPU in this process), {report.Entries / seconds:N0} entries/s ({goal}){(isMissed ? "  MISSED" : "")}");
        return isMissed ? 1 : 0;
    }

    private static async Task<int> ActAsync(string name, string provider, string connection, string folder)
    {
        await using (var services = new ServiceCollection().AddLogging().AddDatabase(provider, connection).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
        }

        await using var site = new BenchmarkSite(provider, connection, Path.Combine(folder, $"{provider}-site"), isDemonstration: true);
        var (act, chained, plain) = await new ChainedAct(site).MeasureAsync();
        var ratio = act / (act - (chained - plain));
        var isMissed = ratio > GoalTimes;
        Console.WriteLine(
            $"{name}: an act {act:0.00} ms; of it the entry {chained:0.00} ms, as before the chain {plain:0.00} ms; act with ÷ without {ratio:0.00} (goal ≤ {GoalTimes}){(isMissed ? "  MISSED" : "")}");
        return isMissed ? 1 : 0;
    }
}
