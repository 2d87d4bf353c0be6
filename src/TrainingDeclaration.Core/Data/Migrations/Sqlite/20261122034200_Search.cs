using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Searches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeclarationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnWords = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedWords = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Searches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Searches_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Searches_DeclarationId",
                table: "Searches",
                column: "DeclarationId",
                unique: true);

            // The words stay in the table; the index follows it by triggers.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchIndex" USING fts5("OwnWords", "ReportedWords", content='Searches', content_rowid='Id', tokenize='ascii');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchesInserted" AFTER INSERT ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" (rowid, "OwnWords", "ReportedWords") VALUES (new."Id", new."OwnWords", new."ReportedWords");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchesDeleted" AFTER DELETE ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "OwnWords", "ReportedWords") VALUES ('delete', old."Id", old."OwnWords", old."ReportedWords");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchesUpdated" AFTER UPDATE ON "Searches" BEGIN
                  INSERT INTO "SearchIndex" ("SearchIndex", rowid, "OwnWords", "ReportedWords") VALUES ('delete', old."Id", old."OwnWords", old."ReportedWords");
                  INSERT INTO "SearchIndex" (rowid, "OwnWords", "ReportedWords") VALUES (new."Id", new."OwnWords", new."ReportedWords");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "SearchIndex";""");
            migrationBuilder.DropTable(
                name: "Searches");
        }
    }
}
