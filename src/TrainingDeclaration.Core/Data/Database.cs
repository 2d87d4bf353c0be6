using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TrainingDeclaration.Core.Data;

/// <summary>Which database, with which settings: the only code that knows the providers.</summary>
public static class Database
{
    /// <summary>The embedded default.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>The database for production.</summary>
    public const string Postgres = "Postgres";

    /// <summary>
    /// Statements that one PostgreSQL connection keeps prepared; they take about 17 MB there. The pages of all offices use some
    /// 420, but 98 % of what they run is among the 256 most used, and Npgsql, which scans them all, warns above that.
    /// </summary>
    private const int MostPrepared = 256;

    /// <summary>Contexts kept for later scopes: somewhat more than can work at once on the 100 connections of a pool.</summary>
    private const int MostKept = 128;

    /// <summary>
    /// Registers the provider's context as <see cref="AppDbContext"/>, lent from a pool to each scope. The scope owns the
    /// lease, not the context: although it disposes the context under both names, it is returned once.
    /// </summary>
    /// <param name="provider"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
    /// <param name="isPrepared">Whether PostgreSQL keeps statements that were run twice prepared; false behind a transaction pooler that does not track them.</param>
    /// <exception cref="InvalidOperationException">The provider has another name.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string provider, string connectionString, bool isPrepared = true) => provider switch
    {
        Sqlite => services
            .AddDbContextPool<SqliteDbContext>(
                options => options.UseSqlite(WithPragmas(connectionString)).AddInterceptors(new WalPragmas()).ConfigureWarnings(warnings => Heeded(warnings)
                    // SQLite rebuilds a table to alter it, outside a transaction: migrations do so on purpose (docs/operations.md).
                    .Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning, SqliteEventId.TableRebuildPendingWarning)),
                MostKept)
            .AddScoped<AppDbContext>(provider => provider.GetRequiredService<SqliteDbContext>()),
        Postgres => services
            .AddDbContextPool<PostgresDbContext>(
                options => options.UseNpgsql(OnPostgres(connectionString, isPrepared)).ConfigureWarnings(warnings => Heeded(warnings)), MostKept)
            .AddScoped<AppDbContext>(provider => provider.GetRequiredService<PostgresDbContext>()),
        _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be {Sqlite} or {Postgres}."),
    };

    /// <summary>Every warning but two: a count capped at a thousand needs no order, and the collections loaded together belong to one person.</summary>
    private static WarningsConfigurationBuilder Heeded(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning);

    /// <summary>Makes a connection wait for other writers and enforce foreign keys.</summary>
    private static string WithPragmas(string connectionString) => new SqliteConnectionStringBuilder(connectionString)
    {
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>
    /// The connection string for pages and jobs alike: they share one connection pool, which is keyed by it. What the
    /// operator's string says itself is kept. Statements are prepared at their second use, because many of the startup run once.
    /// Connections return to the pool without a reset: nothing here sets anything on one, and a reset would put seven
    /// statements before the next one; while none is prepared yet, DISCARD ALL, with which PgBouncer forgets the statement
    /// prepared right behind it.
    /// </summary>
    internal static string OnPostgres(string connectionString, bool isPrepared)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.MaxAutoPrepare = builder.ShouldSerialize("Max Auto Prepare") ? builder.MaxAutoPrepare : isPrepared ? MostPrepared : 0;
        builder.AutoPrepareMinUsages = builder.ShouldSerialize("Auto Prepare Min Usages") ? builder.AutoPrepareMinUsages : 2;
        builder.NoResetOnClose = !builder.ShouldSerialize("No Reset On Close") || builder.NoResetOnClose;
        return builder.ToString();
    }

    /// <summary>
    /// Tells PostgreSQL that random reads cost about as much as sequential ones on today's disks; the default assumes spinning
    /// ones. It is set on the database, because poolers such as PgBouncer reject startup options, and a setting made on
    /// a connection holds on that one only.
    /// </summary>
    /// <returns>The statement that the database's owner should run, if this role may not; otherwise null.</returns>
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
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection()); // open connections keep the value they started with
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return Costs;
        }
    }

    /// <summary>
    /// Readers and the writer do not wait for each other. The mode is stored in the file; setting it again costs nothing. What
    /// has been acknowledged is on disk even if the power fails. Each connection in the pool caches 16 MB of pages that it
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
