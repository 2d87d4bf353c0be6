using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TrainingDeclaration.Core.Data;

/// <summary>Which database, with which settings: the one place that knows the providers.</summary>
public static class Database
{
    /// <summary>Name of the embedded default.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>Name of the database for real service.</summary>
    public const string Postgres = "Postgres";

    /// <summary>Registers the context of the provider as <see cref="AppDbContext"/>.</summary>
    /// <param name="provider"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
    /// <exception cref="InvalidOperationException">The provider has another name.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string provider, string connectionString) => provider switch
    {
        Sqlite => services
            .AddDbContextFactory<SqliteDbContext>(options => options.UseSqlite(WithPragmas(connectionString)).AddInterceptors(new WalPragmas()).ConfigureWarnings(warnings => Heeded(warnings)
                // SQLite rebuilds a table to alter it, outside a transaction: migrations do so on purpose (docs/operations.md).
                .Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning, SqliteEventId.TableRebuildPendingWarning)))
            .AddScoped<AppDbContext>(provider => provider.GetRequiredService<SqliteDbContext>()),
        Postgres => services
            .AddDbContextFactory<PostgresDbContext>(options => options.UseNpgsql(connectionString).ConfigureWarnings(warnings => Heeded(warnings)))
            .AddScoped<AppDbContext>(provider => provider.GetRequiredService<PostgresDbContext>()),
        _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be {Sqlite} or {Postgres}."),
    };

    /// <summary>All warnings but two: a count that ends at a thousand needs no order, and the collections read together are those of one person.</summary>
    private static WarningsConfigurationBuilder Heeded(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning);

    /// <summary>A connection waits for other writers and honours foreign keys.</summary>
    private static string WithPragmas(string connectionString) => new SqliteConnectionStringBuilder(connectionString)
    {
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>
    /// Tells PostgreSQL that rows beside each other in an index are as good as beside each other on today's disks; the preset is
    /// of turning ones. Kept with the database: an option of the start is refused by poolers such as PgBouncer, and what is
    /// set on a connection is forgotten when it goes back to the pool.
    /// </summary>
    /// <returns>What the owner of the database should run, when this role may not; otherwise null.</returns>
    public static async Task<string?> TuneAsync(AppDbContext db, CancellationToken cancel)
    {
        const string Costs = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET random_page_cost = 1.1', current_database()); END $$";
        if (db is not PostgresDbContext || (await db.Database.SqlQuery<string>($"SELECT current_setting('random_page_cost') AS \"Value\"").ToListAsync(cancel))[0] == "1.1")
        {
            return null;
        }

        try
        {
            await db.Database.ExecuteSqlRawAsync(Costs, cancel);
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection()); // open connections keep what held when they began
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return Costs;
        }
    }

    /// <summary>
    /// Readers and the writer do not wait for each other. The mode is kept in the file; asking again costs nothing. What has
    /// been acknowledged is on the disk, also when the power fails. Each connection of the pool keeps 16 MB of pages that it
    /// has read.
    /// </summary>
    private sealed class WalPragmas : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
