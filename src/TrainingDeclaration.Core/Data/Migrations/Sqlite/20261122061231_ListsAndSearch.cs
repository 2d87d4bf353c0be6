using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListsAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written again at the next start, with the words of the route.
            migrationBuilder.Sql("""DELETE FROM "Searches";""");
            migrationBuilder.DropIndex(
                name: "IX_Declarations_BureauId",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_DepartmentId",
                table: "Declarations");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_BureauId_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "BureauId", "SavedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DepartmentId_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "DepartmentId", "SavedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "SavedAt", "Id" },
                filter: "\"ReachedAuthorityAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_Status_DepartmentId",
                table: "Declarations",
                columns: new[] { "Status", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_UnitId_SavedAt_Id",
                table: "Declarations",
                columns: new[] { "UnitId", "SavedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Declarations_BureauId_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_DepartmentId_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_Status_DepartmentId",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_UnitId_SavedAt_Id",
                table: "Declarations");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_BureauId",
                table: "Declarations",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DepartmentId",
                table: "Declarations",
                column: "DepartmentId");
        }
    }
}
