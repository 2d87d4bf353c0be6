using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Fills a PostgreSQL database that holds the demonstration with more of the same: declarations of the first scheme are copied
/// with their forms, submissions, papers, seals, remarks, opinions, histories, bundles and plans, whatever columns the schema of
/// the build has. What waits stays as much at every size: 30 declarations at the department that reads, 270 at the authority,
/// 30 drafts at the unit. All others are decided and belong to calls, bundles and plans of earlier years, 5,000 to each year.
/// </summary>
internal sealed class ManyForms(NpgsqlConnection connection)
{
    /// <summary>A word in one of a hundred.</summary>
    public const string Rare = "光刻";

    /// <summary>A word in all of them.</summary>
    public const string Common = "线上培训";

    private const int OfYear = 5_000;
    private const int AtOnce = 20_000;

    /// <summary>Tables in the order in which they are filled, with the column that leads to what is copied.</summary>
    private static readonly (string Table, string Via, string? Of)[] Tables =
    [
        ("Calls", "Id", null), ("CallAddressee", "CallId", "Calls"), ("ForwardingNotices", "CallId", "Calls"),
        ("Bundles", "Id", null), ("Plans", "Id", null), ("Declarations", "Id", null), ("DemandForms", "DeclarationId", null),
        ("Papers", "SubjectId", null), ("Submissions", "DeclarationId", null), ("History", "DeclarationId", null),
        ("Opinions", "DeclarationId", null), ("Remarks", "DeclarationId", null), ("Seals", "SubjectId", null),
        ("BundleRows", "DeclarationId", null), ("PlanItems", "DeclarationId", null),
    ];

    /// <summary>Columns that name a copied row; every copy has names of its own.</summary>
    private static readonly HashSet<string> Links = ["Id", "DeclarationId", "PaperId", "SubjectId"];

    /// <summary>Columns that hold the instants by which lists are ordered; the copies are older than the originals.</summary>
    private static readonly HashSet<string> Instants = ["SavedAt", "HeldSince", "CreatedAt", "ReachedAuthorityAt", "ReportedAt", "At"];

    /// <summary>Copies until the database holds so many declarations.</summary>
    public async Task FillAsync(int count)
    {
        await ExecuteAsync("SET synchronous_commit = off");
        await ExecuteAsync("SET session_replication_role = replica"); // the copies keep the references of their originals
        await CopyAsync("""d."Status" = 'DepartmentReview' AND d."DepartmentId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.dept')""", 1, 30, 30);
        await CopyAsync("""d."Status" = 'AuthorityReview'""", 1_001, 270, 270);
        await CopyAsync("""d."Status" IN ('Draft', 'AwaitingSignOff') AND d."UnitId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.unit')""", 2_001, 30, 30);
        var missing = count - await NumberAsync("""SELECT count(*) FROM "Declarations" """);
        for (var first = 10_001L; missing > 0; first += AtOnce)
        {
            missing -= await CopyAsync("""d."Status" IN ('Planned', 'NotSupported', 'NotRecommended', 'Withdrawn')""", first, AtOnce, Math.Min(missing, AtOnce));
        }

        await LeaveChainAsync();
        await WriteSearchesAsync();
        await ExecuteAsync("VACUUM ANALYZE");
    }

    /// <summary>Copies the chosen declarations, in turns, into so many; returns how many.</summary>
    private async Task<long> CopyAsync(string which, long first, int numbers, long most)
    {
        await ExecuteAsync("""DROP TABLE IF EXISTS chosen; DROP TABLE IF EXISTS copied""");
        // n counts the copies of one declaration; its call is that of the year into which the n-th falls.
        await ExecuteAsync(
            $"""
             CREATE TEMP TABLE chosen AS
             SELECT d."Id", d."CallId", row_number() OVER (ORDER BY d."Number", d."Id") - 1 AS i, count(*) OVER () AS many
             FROM "Declarations" d WHERE d."Scheme" = 'most' AND length(d."Key") = 10 AND d."Key" !~ '^c[0-9a-f]{8}0' AND ({which});
             CREATE TEMP TABLE copied AS
             SELECT c."Id", c."CallId", n, {(first > 10_000 ? $"1 + n / {OfYear}" : "0")} AS year
             FROM generate_series({first}::bigint, {first + numbers - 1}) n JOIN chosen c ON c.i = n % c.many ORDER BY n LIMIT {most};
             CREATE INDEX ON copied ("Id");
             """);
        foreach (var (table, via, of) in Tables)
        {
            await CopyTableAsync(table, via, of);
        }

        return await NumberAsync("SELECT count(*) FROM copied") is > 0 and var copied ? copied
            : throw new InvalidOperationException($"The demonstration holds no declaration where {which}.");
    }

    private async Task CopyTableAsync(string table, string via, string? of)
    {
        var source = table switch
        {
            "Bundles" => """(SELECT DISTINCT r."BundleId" AS "Id", c.year AS n, c.year FROM copied c JOIN "BundleRows" r ON r."DeclarationId" = c."Id" WHERE c.year > 0)""",
            "Plans" => """(SELECT DISTINCT r."PlanId" AS "Id", c.year AS n, c.year FROM copied c JOIN "PlanItems" r ON r."DeclarationId" = c."Id" WHERE c.year > 0)""",
            _ => of == "Calls" ? """(SELECT DISTINCT "CallId" AS "Id", year AS n, year FROM copied WHERE year > 0)""" : "copied",
        };
        var columns = new List<(string Name, string Value)>();
        await using (var command = new NpgsqlCommand(
            "SELECT column_name, character_maximum_length FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'", connection)
        { Parameters = { new() { Value = table } } })
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                var name = reader.GetString(0);
                columns.Add((name, Value(table, name, await reader.IsDBNullAsync(1) ? 0 : reader.GetInt32(1))));
            }
        }

        await ExecuteAsync(
            $"""
             INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})
             SELECT {string.Join(", ", columns.Select(c => c.Value))} FROM {source} c JOIN "{table}" t ON t."{via}" = c."Id"
             ON CONFLICT DO NOTHING
             """);
    }

    /// <summary>What stands in the column of a copy.</summary>
    private static string Value(string table, string column, int length) => (table, column) switch
    {
        (_, "CallId" or "BundleId" or "PlanId") or ("Calls" or "Bundles" or "Plans", "Id") => $"""CASE WHEN c.year > 0 THEN {Copied($"t.\"{column}\"", "c.year")} ELSE t."{column}" END""",
        ("Calls", "Serial") => """'Y' || c.year""",
        ("Calls", "Year") => """greatest(1900, 2022 - c.year)""",
        ("Calls", "PublishedAt") => """t."PublishedAt" - c.year * interval '365 days'""",
        ("Bundles" or "Plans", "Ordinal") => """t."Ordinal" + c.n::int""",
        (_, "Key") => """'c' || lpad(to_hex(c.n), 8, '0') || substr(md5(t."Key"), 1, 1)""",
        ("Papers", "Code") => """lpad(upper(to_hex(c.n)), 7, '0') || substr(upper(md5(t."Code")), 1, 5)""",
        ("Declarations" or "Bundles" or "Plans", "Number" or "PlanNumber") => $"""left(t."{column}", {length - 9}) || '-' || c.n""",
        _ when Links.Contains(column) => Copied($"t.\"{column}\"", "c.n"),
        _ when Instants.Contains(column) => $"""t."{column}" - c.n * interval '1 minute'""",
        _ => $"t.\"{column}\"",
    };

    /// <summary>The name of the n-th copy: in the order of their numbers, as names made in code are in the order of time.</summary>
    private static string Copied(string name, string n) => $"(lpad(to_hex({n}), 12, '0') || substr(md5({name}::text), 13))::uuid";

    /// <summary>Copies carry the hashes of their originals: they become history from before the chain, which the next start takes in.</summary>
    private Task LeaveChainAsync() => ExecuteAsync(
        """
        UPDATE "History" e SET "Hash" = NULL, "Evidence" = NULL WHERE NOT EXISTS (SELECT 1 FROM "ChainHeads" h WHERE h."Stream" = e."DeclarationId");
        DO $$ DECLARE made record; BEGIN
            FOR made IN SELECT tgname, tgrelid::regclass AS held FROM pg_trigger WHERE tgname LIKE 'chain_%' LOOP
                EXECUTE format('DROP TRIGGER %I ON %s', made.tgname, made.held);
            END LOOP;
        END $$
        """);

    /// <summary>About 120 characters to be found by, other ones in each.</summary>
    private async Task WriteSearchesAsync()
    {
        var rows = new List<(Guid Id, Guid Unit, Guid? Bureau, Guid Department, Guid? Authority, string Texts)>();
        await using (var command = new NpgsqlCommand(
            """
            SELECT d."Id", d."UnitId", d."BureauId", d."DepartmentId", CASE WHEN d."ReachedAuthorityAt" IS NULL THEN NULL ELSE d."AuthorityId" END, coalesce(d."Number", '')
            FROM "Declarations" d LEFT JOIN "Searches" s ON s."DeclarationId" = d."Id" WHERE s."Id" IS NULL ORDER BY d."Id" DESC
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                rows.Add((reader.GetGuid(0), reader.GetGuid(1), reader[2] as Guid?, reader.GetGuid(3), reader[4] as Guid?, reader.GetString(5)));
            }
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            """COPY "Searches" ("DeclarationId", "UnitId", "BureauId", "DepartmentId", "AuthorityId", "OwnWords", "ReportedWords") FROM STDIN (FORMAT binary)""");
        for (var n = 0; n < rows.Count; n++)
        {
            var (id, unit, bureau, department, authority, number) = rows[n];
            var random = new Random(n);
            var text = string.Concat(Enumerable.Range(0, 120).Select(_ => (char)('一' + 3 * random.Next(900))));
            var words = SearchWords.Index([number, $"{Common}班{(n % 100 == 0 ? $"，{Rare}" : "")}", text], new Guid?[] { unit, department, bureau, authority }.OfType<Guid>());
            await copy.StartRowAsync();
            foreach (var key in new Guid?[] { id, unit, bureau, department, authority })
            {
                await (key is { } known ? copy.WriteAsync(known, NpgsqlDbType.Uuid) : copy.WriteNullAsync());
            }

            await copy.WriteAsync(words, NpgsqlDbType.Text);
            await copy.WriteAsync(words, NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
