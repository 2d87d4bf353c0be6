using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReturnedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Plans_State",
                table: "Plans",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_BundleRows_ReturnedAt",
                table: "BundleRows",
                column: "ReturnedAt",
                filter: "\"ReturnedAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Plans_State",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_BundleRows_ReturnedAt",
                table: "BundleRows");
        }
    }
}
