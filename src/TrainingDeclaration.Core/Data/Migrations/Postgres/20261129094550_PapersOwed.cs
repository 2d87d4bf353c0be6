using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PapersOwed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OwesDepartmentSeal",
                table: "Declarations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OwesUnitSeal",
                table: "Declarations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.FindPapersOwed();

            migrationBuilder.CreateIndex(
                name: "IX_ScanPages_ScanId",
                table: "ScanPages",
                column: "ScanId",
                filter: "\"PaperId\" IS NULL AND \"SetAsideReason\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_OwesDepartmentSeal",
                table: "Declarations",
                columns: new[] { "AuthorityId", "Status" },
                filter: "\"OwesDepartmentSeal\" AND \"ReachedAuthorityAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_OwesUnitSeal",
                table: "Declarations",
                columns: new[] { "AuthorityId", "Status" },
                filter: "\"OwesUnitSeal\" AND \"ReachedAuthorityAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DepartmentId_HeldSince",
                table: "Declarations",
                columns: new[] { "DepartmentId", "HeldSince" },
                filter: "\"DecisionIsKept\"");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DepartmentId_Status",
                table: "Declarations",
                columns: new[] { "DepartmentId", "Status" },
                filter: "\"OwesUnitSeal\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ScanPages_ScanId",
                table: "ScanPages");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_OwesDepartmentSeal",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_OwesUnitSeal",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_DepartmentId_HeldSince",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_DepartmentId_Status",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "OwesDepartmentSeal",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "OwesUnitSeal",
                table: "Declarations");
        }
    }
}
