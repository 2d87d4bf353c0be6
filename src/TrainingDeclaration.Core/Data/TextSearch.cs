using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The one method behind which each database searches in its own way: FTS5 here, tsvector there.</summary>
public static class TextSearch
{
    /// <summary>The declarations that hold every term. Knows no reader: intersect it with what is visible.</summary>
    /// <param name="terms">From <see cref="SearchWords.Terms"/>, at least one.</param>
    /// <param name="own">Among what units have saved; otherwise among what was reported.</param>
    public static IQueryable<Guid> Holding(this AppDbContext db, IReadOnlyList<IReadOnlyList<string>> terms, bool own)
    {
        if (db is SqliteDbContext)
        {
            var match = $"{(own ? "OwnWords" : "ReportedWords")} : ({string.Join(" AND ", terms.Select(term => $"\"{string.Join(' ', term)}\"{(IsBegun(term[^1]) ? " *" : "")}"))})";
            return db.Database.SqlQuery<Guid>(
                $"""
                 SELECT s."DeclarationId" AS "Value" FROM "Searches" AS s
                 WHERE s."Id" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {match})
                 """);
        }

        var query = string.Join(" & ", terms.Select(term => $"({string.Join(" <-> ", term)}{(IsBegun(term[^1]) ? ":*" : "")})"));
        return own
            ? db.Database.SqlQuery<Guid>($"""SELECT "DeclarationId" AS "Value" FROM "Searches" WHERE to_tsvector('simple', "OwnWords") @@ to_tsquery('simple', {query})""")
            : db.Database.SqlQuery<Guid>($"""SELECT "DeclarationId" AS "Value" FROM "Searches" WHERE to_tsvector('simple', "ReportedWords") @@ to_tsquery('simple', {query})""");
    }

    /// <summary>A Latin word or number may be typed in part; one Chinese character is the beginning of its pairs.</summary>
    private static bool IsBegun(string word) => word[0] == 'w' || word.Length == 6;
}
