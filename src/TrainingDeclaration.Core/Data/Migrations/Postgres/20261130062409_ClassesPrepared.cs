using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ClassesPrepared : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FollowUp",
                table: "Calls",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_AuthorityId_RecordedById",
                table: "ExchangeRates",
                columns: new[] { "AuthorityId", "RecordedById" },
                filter: "\"State\" = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "IX_CostTables_AuthorityId_ImportedById",
                table: "CostTables",
                columns: new[] { "AuthorityId", "ImportedById" },
                filter: "\"State\" = 'Pending'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ExchangeRates_AuthorityId_RecordedById",
                table: "ExchangeRates");

            migrationBuilder.DropIndex(
                name: "IX_CostTables_AuthorityId_ImportedById",
                table: "CostTables");

            migrationBuilder.DropColumn(
                name: "FollowUp",
                table: "Calls");
        }
    }
}
