using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficesOfSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written again at the next start, with the authority among the offices.
            migrationBuilder.Sql("""DELETE FROM "Searches";""");
            migrationBuilder.DropIndex(
                name: "IX_Declarations_HolderId_Status_DueAt",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorityId",
                table: "Searches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BureauId",
                table: "Searches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DepartmentId",
                table: "Searches",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "UnitId",
                table: "Searches",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorityId",
                table: "Declarations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("""UPDATE "Declarations" SET "AuthorityId" = (SELECT "AuthorityId" FROM "Calls" WHERE "Calls"."Id" = "Declarations"."CallId");""");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations",
                columns: new[] { "AuthorityId", "HeldSince", "Id" },
                filter: "\"Status\" IN ('Proposed', 'NotSupported')");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "AuthorityId", "SavedAt", "Id" },
                filter: "\"ReachedAuthorityAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_HolderId_Status_DueAt",
                table: "Declarations",
                columns: new[] { "HolderId", "Status", "DueAt" },
                filter: "\"HolderId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_HolderId_Status_DueAt",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "AuthorityId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "BureauId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "DepartmentId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "UnitId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "AuthorityId",
                table: "Declarations");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_HolderId_Status_DueAt",
                table: "Declarations",
                columns: new[] { "HolderId", "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "SavedAt", "Id" },
                filter: "\"ReachedAuthorityAt\" IS NOT NULL");
        }
    }
}
