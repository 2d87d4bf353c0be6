using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodAndReserve : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations");

            migrationBuilder.AddColumn<string>(
                name: "PeriodText",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE \"Declarations\" SET \"PeriodText\" = (SELECT b.\"PeriodText\" FROM \"DemandForms\" AS b WHERE b.\"DeclarationId\" = \"Declarations\".\"Id\") WHERE \"PeriodText\" IS NULL;");
            migrationBuilder.Sql("UPDATE \"Declarations\" SET \"PeriodText\" = (SELECT b.\"PeriodText\" FROM \"AcademyClasses\" AS b WHERE b.\"DeclarationId\" = \"Declarations\".\"Id\") WHERE \"PeriodText\" IS NULL;");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations",
                columns: new[] { "AuthorityId", "HeldSince", "Id" },
                filter: "\"Status\" IN ('Proposed', 'NotSupported', 'Reserve')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "PeriodText",
                table: "Declarations");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_AuthorityId_HeldSince_Id",
                table: "Declarations",
                columns: new[] { "AuthorityId", "HeldSince", "Id" },
                filter: "\"Status\" IN ('Proposed', 'NotSupported')");
        }
    }
}
