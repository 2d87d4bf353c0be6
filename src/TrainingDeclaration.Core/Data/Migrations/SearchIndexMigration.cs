using Microsoft.EntityFrameworkCore.Migrations;

namespace TrainingDeclaration.Core.Data.Migrations;

/// <summary>The full-text index over the table Searches, which the model cannot express.</summary>
internal static class SearchIndexMigration
{
    /// <summary>On SQLite an FTS5 table that follows by triggers, on PostgreSQL two generated columns with GIN indexes.</summary>
    public static void CreateSearchIndex(this MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("""CREATE VIRTUAL TABLE "SearchIndex" USING fts5("OwnWords", "ReportedWords", content='Searches', content_rowid='Id', tokenize='ascii');""");
            migration.Sql("""
                CREATE TRIGGER "SearchesInserted" AFTER INSERT ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" (rowid, "OwnWords", "ReportedWords") VALUES (new."Id", new."OwnWords", new."ReportedWords");
                END;
                """);
            migration.Sql("""
                CREATE TRIGGER "SearchesDeleted" AFTER DELETE ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "OwnWords", "ReportedWords") VALUES ('delete', old."Id", old."OwnWords", old."ReportedWords");
                END;
                """);
            migration.Sql("""
                CREATE TRIGGER "SearchesUpdated" AFTER UPDATE ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "OwnWords", "ReportedWords") VALUES ('delete', old."Id", old."OwnWords", old."ReportedWords");
                  INSERT INTO "SearchIndex" (rowid, "OwnWords", "ReportedWords") VALUES (new."Id", new."OwnWords", new."ReportedWords");
                END;
                """);
            return;
        }

        migration.Sql("""
            ALTER TABLE "Searches"
              ADD COLUMN "OwnVector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "OwnWords")) STORED,
              ADD COLUMN "ReportedVector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "ReportedWords")) STORED;
            """);
        migration.Sql("""CREATE INDEX "IX_Searches_OwnVector" ON "Searches" USING gin ("OwnVector");""");
        migration.Sql("""CREATE INDEX "IX_Searches_ReportedVector" ON "Searches" USING gin ("ReportedVector");""");
    }

    /// <summary>On PostgreSQL the index leaves with its table.</summary>
    public static void DropSearchIndex(this MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            migration.Sql("""DROP TABLE "SearchIndex";""");
        }
    }
}
