using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DraftsBelow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Declarations_BureauId_SavedAt",
                table: "Declarations",
                columns: new[] { "BureauId", "SavedAt" },
                filter: "\"RoutePath\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DepartmentId_SavedAt",
                table: "Declarations",
                columns: new[] { "DepartmentId", "SavedAt" },
                filter: "\"RoutePath\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Declarations_BureauId_SavedAt",
                table: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Declarations_DepartmentId_SavedAt",
                table: "Declarations");
        }
    }
}
