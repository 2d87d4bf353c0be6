using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The one place where each database searches in its own way: FTS5 here, tsvector there.</summary>
public static class TextSearch
{
    /// <summary>
    /// What holds every term: among what units have saved for a unit, otherwise among what was reported. Narrowed to the
    /// reader's office to be quick, not to be safe: intersect what is shown with what is visible.
    /// </summary>
    /// <param name="terms">From <see cref="SearchWords.Terms"/>, at least one.</param>
    /// <param name="areFew">Whether they are known to be few: better looked up all and put in order than met one by one on the way back from the newest.</param>
    public static IQueryable<SearchHit> Holding(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user, bool areFew = false)
    {
        var (where, values) = Where(db, terms, user);
        // The index of SQLite gives its rows newest first, without sorting, and stops where the reader stops.
        return db.Database.SqlQuery<SearchHit>(FormattableStringFactory.Create(
            db is SqliteDbContext
                ? $"""SELECT i.rowid AS "Id", s."DeclarationId" AS "DeclarationId" FROM "SearchIndex" AS i CROSS JOIN "Searches" AS s ON s."Id" = i.rowid WHERE {where}"""
                : $"""SELECT "Id", "DeclarationId" FROM "Searches" WHERE {where}{(areFew ? " OFFSET 0" : "")}""",
            values));
    }

    /// <summary>How many those are, counted in the index alone, without a look at any declaration.</summary>
    /// <param name="most">The count ends here.</param>
    public static Task<int> CountHoldingAsync(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user, int most, CancellationToken cancel)
    {
        var (where, values) = Where(db, terms, user);
        return db.Database.SqlQuery<int>(FormattableStringFactory.Create(
            $$"""SELECT CAST(COUNT(*) AS integer) AS "Value" FROM (SELECT 1 FROM "{{(db is SqliteDbContext ? "SearchIndex" : "Searches")}}" WHERE {{where}} LIMIT {{{values.Length}}}) AS t""",
            [.. values, most])).SingleAsync(cancel);
    }

    private static (string Where, object[] Values) Where(AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user)
    {
        var isOwn = user.Office == Office.Unit;
        var office = user.HasBusinessSeat ? user.OrganizationId : Guid.Empty; // which stands nowhere
        IReadOnlyList<IReadOnlyList<string>> all = [[SearchWords.Scope(office)], .. terms];
        if (db is SqliteDbContext)
        {
            return ("\"SearchIndex\" MATCH {0}", [$"{(isOwn ? "OwnWords" : "ReportedWords")} : ({string.Join(" AND ", all.Select(term => $"\"{string.Join(' ', term)}\"{(IsBegun(term[^1]) ? " *" : "")}"))})"]);
        }

        // An authority reads almost all: its word beside the others is enough. The others walk back along their own rows
        // where a word is common.
        return user.Office switch
        {
            Office.Unit => ("\"UnitId\" = {0} AND \"OwnVector\" @@ to_tsquery('simple', {1})", [office, Query(terms)]),
            Office.Bureau => ("\"BureauId\" = {0} AND \"ReportedVector\" @@ to_tsquery('simple', {1})", [office, Query(terms)]),
            Office.Department => ("\"DepartmentId\" = {0} AND \"ReportedVector\" @@ to_tsquery('simple', {1})", [office, Query(terms)]),
            _ => ("\"ReportedVector\" @@ to_tsquery('simple', {0})", [Query(all)]),
        };
    }

    private static string Query(IEnumerable<IReadOnlyList<string>> terms) =>
        string.Join(" & ", terms.Select(term => $"({string.Join(" <-> ", term)}{(IsBegun(term[^1]) ? ":*" : "")})"));

    /// <summary>A Latin word or number may be typed in part; one Chinese character is the beginning of its pairs.</summary>
    private static bool IsBegun(string word) => word[0] == 'w' || word.Length == 6;
}
