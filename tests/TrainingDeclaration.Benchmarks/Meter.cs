namespace TrainingDeclaration.Benchmarks;

/// <summary>What the program and all PostgreSQL backends spend while something is driven; several times add up.</summary>
/// <param name="isCounted">Whether PostgreSQL was started with pg_stat_statements.</param>
internal sealed class Meter(RunningProgram program, string postgres, string database, bool isCounted)
{
    private double programMs;
    private double databaseMs;
    private double statements;

    /// <summary>Runs it, and counts what is spent meanwhile.</summary>
    public async Task<T> DuringAsync<T>(Func<Task<T>> driven)
    {
        var calls = await CallsAsync();
        var (program1, database1) = (program.CpuMs, ProcessTimes.OfPostgres());
        var result = await driven();
        (programMs, databaseMs) = (programMs + program.CpuMs - program1, databaseMs + ProcessTimes.OfPostgres() - database1);
        statements += await CallsAsync() - calls;
        return result;
    }

    /// <summary>All of it, for one answer.</summary>
    public Cost Cost(PageLoad.Result load) => new(load, isCounted ? statements / load.Count : double.NaN, programMs / load.Count, databaseMs / load.Count);

    private async Task<double> CallsAsync() => !isCounted ? 0 : await PagesBenchmark.NumberAsync(postgres,
        $"SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '{database}'");
}
