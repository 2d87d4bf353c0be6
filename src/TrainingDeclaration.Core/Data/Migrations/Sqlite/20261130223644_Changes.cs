using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_DeclarationId_Kind",
                table: "Dossiers");

            migrationBuilder.AddColumn<Guid>(
                name: "ChangeId",
                table: "Filings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ordinal",
                table: "Dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_DeclarationId_Kind_Ordinal",
                table: "Dossiers",
                columns: new[] { "DeclarationId", "Kind", "Ordinal" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_DeclarationId_Kind_Ordinal",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "ChangeId",
                table: "Filings");

            migrationBuilder.DropColumn(
                name: "Ordinal",
                table: "Dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_DeclarationId_Kind",
                table: "Dossiers",
                columns: new[] { "DeclarationId", "Kind" },
                unique: true);
        }
    }
}
