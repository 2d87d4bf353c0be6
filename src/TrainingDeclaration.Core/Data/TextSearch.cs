using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The one place where each database searches in its own way: SQLite with FTS5, PostgreSQL with tsvector.</summary>
public static class TextSearch
{
    /// <summary>
    /// Joined by OR to a parameter that is always true, so that a prepared search is still planned for its own word. A plan
    /// for known values drops it. A generic plan, which would read all hits of a common word, keeps it and so appears to
    /// cost more than any of those; PostgreSQL never chooses it, and this never runs.
    /// </summary>
    private const string AtAnyCost = "(SELECT COUNT(*) > 0 FROM generate_series(1, 1000000000))";

    /// <summary>
    /// The rows that contain every term: for a unit in what units have saved, otherwise in what was reported. The reader's
    /// office is part of the query for speed, not for safety: intersect the result with what is visible.
    /// </summary>
    /// <param name="terms">From <see cref="SearchWords.Terms"/>, at least one.</param>
    public static IQueryable<SearchHit> Holding(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user)
    {
        var (where, values) = Where(db, terms, user);
        // SQLite's index returns its rows newest first, without sorting, and stops where the reader stops.
        return db.Database.SqlQuery<SearchHit>(FormattableStringFactory.Create(
            db is SqliteDbContext
                ? $"""SELECT i.rowid AS "Id", s."DeclarationId" AS "DeclarationId" FROM "SearchIndex" AS i CROSS JOIN "Searches" AS s ON s."Id" = i.rowid WHERE {where}"""
                : $"""SELECT "Id", "DeclarationId" FROM "Searches" WHERE {where}""",
            values));
    }

    /// <summary>How many there are, and a page of them, newest first; no declaration is read.</summary>
    /// <param name="counted">Counting stops here.</param>
    public static async Task<(int Count, IReadOnlyList<Guid> Page)> PageHoldingAsync(
        this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user, int counted, int start, int size, CancellationToken cancel)
    {
        Task<List<Guid>> NewestAsync() => db.Holding(terms, user).OrderByDescending(hit => hit.Id).Skip(start).Take(size).Select(hit => hit.DeclarationId).ToListAsync(cancel);
        if (db is SqliteDbContext)
        {
            var (where, values) = Where(db, terms, user);
            var count = await db.Database.SqlQuery<int>(FormattableStringFactory.Create(
                $$"""SELECT COUNT(*) AS "Value" FROM (SELECT 1 FROM "SearchIndex" WHERE {{where}} LIMIT {{{values.Length}}}) AS t""", [.. values, counted])).SingleAsync(cancel);
            return (count, await NewestAsync());
        }

        // PostgreSQL's word index has no order: few hits are read once, counted and sorted; many are soon met when walking back.
        var hits = await db.CountedOnPostgres(terms, user, counted, start, size).ToListAsync(cancel);
        return hits is [var first, ..] && first.Count == counted ? (counted, await NewestAsync()) : (hits.FirstOrDefault()?.Count ?? 0, [.. hits.Select(hit => hit.DeclarationId)]);
    }

    /// <summary>One statement for a page there, if hits are few; once the count is capped, the database decides which hits it returns.</summary>
    public static IQueryable<CountedHit> CountedOnPostgres(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user, int counted, int start, int size)
    {
        var (where, values) = Where(db, terms, user);
        var next = values.Length;
        return db.Database.SqlQuery<CountedHit>(FormattableStringFactory.Create(
            $$"""
            SELECT "DeclarationId", CAST(COUNT(*) OVER () AS integer) AS "Count" FROM (SELECT "Id", "DeclarationId" FROM "Searches" WHERE {{where}} LIMIT {{{next}}}) AS t
            ORDER BY "Id" DESC LIMIT {{{next + 1}}} OFFSET {{{next + 2}}}
            """,
            [.. values, counted, size, start]));
    }

    private static (string Where, object[] Values) Where(AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user)
    {
        var isOwn = user.Office == Office.Unit;
        var office = user.HasBusinessSeat ? user.OrganizationId : Guid.Empty; // a key that no row has
        if (db is SqliteDbContext)
        {
            IReadOnlyList<IReadOnlyList<string>> all = [[SearchWords.Scope(office)], .. terms];
            return ("\"SearchIndex\" MATCH {0}", [$"{(isOwn ? "OwnWords" : "ReportedWords")} : ({string.Join(" AND ", all.Select(term => $"\"{string.Join(' ', term)}\"{(IsBegun(term[^1]) ? " *" : "")}"))})"]);
        }

        // Where a word is common, each office walks back along its own rows.
        var where = user.Office switch
        {
            Office.Unit => "\"UnitId\" = {0} AND \"OwnVector\" @@ to_tsquery('simple', {1})",
            Office.Bureau => "\"BureauId\" = {0} AND \"ReportedVector\" @@ to_tsquery('simple', {1})",
            Office.Department => "\"DepartmentId\" = {0} AND \"ReportedVector\" @@ to_tsquery('simple', {1})",
            _ => "\"AuthorityId\" = {0} AND \"ReportedVector\" @@ to_tsquery('simple', {1})",
        };
        return ($"{where} AND ({{2}} OR {AtAnyCost})", [office, Query(terms), true]);
    }

    private static string Query(IEnumerable<IReadOnlyList<string>> terms) =>
        string.Join(" & ", terms.Select(term => $"({string.Join(" <-> ", term)}{(IsBegun(term[^1]) ? ":*" : "")})"));

    /// <summary>A Latin word or number may be typed in part; a single Chinese character is the beginning of its pairs.</summary>
    private static bool IsBegun(string word) => word[0] == 'w' || word.Length == 6;
}
