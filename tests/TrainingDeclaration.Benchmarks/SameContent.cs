using Npgsql;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Gives the database of another build, which has a schema of its own, the content of ours. What both schemas have is copied; a column
/// that only the other has takes the value that its own demonstration gave it first.
/// </summary>
internal sealed class SameContent(NpgsqlConnection ours, NpgsqlConnection theirs)
{
    /// <summary>What belongs to one running program.</summary>
    private static readonly HashSet<string> OfOneProgram = ["__EFMigrationsHistory", "DataProtectionKeys", "KeyRing", "Sessions"];

    /// <summary>Copies table by table; the references between them are those of ours.</summary>
    public async Task CopyAsync()
    {
        await ExecuteAsync("SET synchronous_commit = off");
        await ExecuteAsync("SET session_replication_role = replica");
        var known = (await TablesAsync(ours)).ToHashSet();
        foreach (var table in (await TablesAsync(theirs)).Where(known.Contains))
        {
            var (here, there) = (await ColumnsAsync(ours, table), await ColumnsAsync(theirs, table));
            foreach (var column in there.Except(here))
            {
                await KeepFirstValueAsync(table, column);
            }

            await ExecuteAsync($"DELETE FROM \"{table}\"");
            await CopyAsync(table, string.Join(", ", there.Intersect(here).Select(column => $"\"{column}\"")));
        }

        await ExecuteAsync("VACUUM ANALYZE");
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection) =>
        [.. (await ReadAsync(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1"))
            .Where(table => !OfOneProgram.Contains(table) && !table.StartsWith("qrtz", StringComparison.OrdinalIgnoreCase))];

    private static Task<List<string>> ColumnsAsync(NpgsqlConnection connection, string table) => ReadAsync(
        connection, $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' AND is_generated = 'NEVER' ORDER BY 1");

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        var rows = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task KeepFirstValueAsync(string table, string column)
    {
        foreach (var value in await ReadAsync(theirs, $"SELECT quote_literal(\"{column}\") FROM \"{table}\" WHERE \"{column}\" IS NOT NULL LIMIT 1"))
        {
            await ExecuteAsync($"ALTER TABLE \"{table}\" ALTER COLUMN \"{column}\" SET DEFAULT {value}");
        }
    }

    private async Task CopyAsync(string table, string columns)
    {
        await using var from = await ours.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) TO STDOUT (FORMAT binary)");
        await using var into = await theirs.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT binary)");
        await from.CopyToAsync(into);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, theirs) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
