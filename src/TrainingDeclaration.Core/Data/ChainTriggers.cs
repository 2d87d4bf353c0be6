using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// Triggers on both databases that refuse to change or delete what the chain covers, whoever asks. Whoever may drop them can still do
/// so; the chain then tells. They are made at every start, after the migrations: SQLite drops them with a table that it rebuilds.
/// </summary>
public static class ChainTriggers
{
    /// <summary>Tables whose rows are written once.</summary>
    private static readonly string[] Tables = ["History", "Submissions", "AuditEntries", "ChainBlocks", "ChainLeaves", "ChainRows", "Filings", "FundingNotices", "Clearings", "Payments"];

    private static readonly string[] Operations = ["UPDATE", "DELETE"];

    /// <summary>How many there must be.</summary>
    public static int Count => Tables.Length * Operations.Length;

    /// <summary>Makes those that are missing.</summary>
    public static Task MakeAsync(AppDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(string.Join('\n', db is SqliteDbContext ? Tables.SelectMany(OnSqlite) : ["""
            CREATE OR REPLACE FUNCTION chain_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;
            """, .. Tables.SelectMany(OnPostgres)]), cancel);

    /// <summary>Drops them, for an upgrade that must rewrite rows; the chain is then verified by hand.</summary>
    public static Task DropAsync(AppDbContext db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(
        string.Join('\n', Tables.SelectMany(table => Operations.Select(operation => Name(table, operation)).Select(name =>
            db is SqliteDbContext ? $"DROP TRIGGER IF EXISTS \"{name}\";" : $"DROP TRIGGER IF EXISTS \"{name}\" ON \"{table}\";"))), cancel);

    /// <summary>How many there are.</summary>
    public static async Task<int> ThereAsync(AppDbContext db, CancellationToken cancel) => (await db.Database.SqlQueryRaw<int>(
        db is SqliteDbContext
            ? """SELECT count(*) AS "Value" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'chain_%'"""
            : """SELECT count(*)::int AS "Value" FROM pg_trigger WHERE tgname LIKE 'chain_%' AND tgenabled <> 'D'""").ToListAsync(cancel))[0];

    private static string Name(string table, string operation) => $"chain_{table}_{operation}";

    /// <summary>Rows of a declaration that was never reported may go with it.</summary>
    private static string Spared(string table, string operation) => table == "History" && operation == "DELETE"
        ? """WHEN (EXISTS (SELECT 1 FROM "Submissions" WHERE "DeclarationId" = OLD."DeclarationId"))""" : "";

    private static IEnumerable<string> OnSqlite(string table) => Operations.Select(operation =>
        $"""CREATE TRIGGER IF NOT EXISTS "{Name(table, operation)}" BEFORE {operation} ON "{table}" {Spared(table, operation)} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END;""");

    /// <summary>The condition of a PostgreSQL trigger may not query, so the one exception has a function of its own.</summary>
    private static IEnumerable<string> OnPostgres(string table) => Operations.Select(operation => Spared(table, operation).Length == 0
        ? $"""CREATE OR REPLACE TRIGGER "{Name(table, operation)}" BEFORE {operation} ON "{table}" FOR EACH ROW EXECUTE FUNCTION chain_refuse();"""
        : $"""
           CREATE OR REPLACE FUNCTION chain_refuse_reported() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
               IF EXISTS (SELECT 1 FROM "Submissions" WHERE "DeclarationId" = OLD."DeclarationId") THEN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END IF;
               RETURN OLD; END $$;
           CREATE OR REPLACE TRIGGER "{Name(table, operation)}" BEFORE {operation} ON "{table}" FOR EACH ROW EXECUTE FUNCTION chain_refuse_reported();
           """);
}
