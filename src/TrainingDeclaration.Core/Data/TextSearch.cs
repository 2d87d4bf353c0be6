using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The one method behind which each database searches in its own way: FTS5 here, tsvector there.</summary>
public static class TextSearch
{
    /// <summary>
    /// What holds every term: among what units have saved for a unit, otherwise among what was reported. Narrowed to the
    /// reader's office to be quick, not to be safe: intersect it with what is visible.
    /// </summary>
    /// <param name="terms">From <see cref="SearchWords.Terms"/>, at least one.</param>
    public static IQueryable<SearchHit> Holding(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, CurrentUser user)
    {
        var own = user.Office == Office.Unit;
        var all = user.Office == Office.Authority ? terms : [[SearchWords.Scope(user.OrganizationId)], .. terms];
        if (db is SqliteDbContext)
        {
            // The index gives its rows newest first, without sorting, and stops where the reader stops.
            var match = $"{(own ? "OwnWords" : "ReportedWords")} : ({string.Join(" AND ", all.Select(term => $"\"{string.Join(' ', term)}\"{(IsBegun(term[^1]) ? " *" : "")}"))})";
            return db.Database.SqlQuery<SearchHit>(
                $"""
                 SELECT i.rowid AS "Id", s."DeclarationId" AS "DeclarationId" FROM "SearchIndex" AS i CROSS JOIN "Searches" AS s ON s."Id" = i.rowid
                 WHERE "SearchIndex" MATCH {match}
                 """);
        }

        var query = string.Join(" & ", all.Select(term => $"({string.Join(" <-> ", term)}{(IsBegun(term[^1]) ? ":*" : "")})"));
        return own
            ? db.Database.SqlQuery<SearchHit>($"""SELECT "Id", "DeclarationId" FROM "Searches" WHERE "OwnVector" @@ to_tsquery('simple', {query})""")
            : db.Database.SqlQuery<SearchHit>($"""SELECT "Id", "DeclarationId" FROM "Searches" WHERE "ReportedVector" @@ to_tsquery('simple', {query})""");
    }

    /// <summary>A Latin word or number may be typed in part; one Chinese character is the beginning of its pairs.</summary>
    private static bool IsBegun(string word) => word[0] == 'w' || word.Length == 6;
}
