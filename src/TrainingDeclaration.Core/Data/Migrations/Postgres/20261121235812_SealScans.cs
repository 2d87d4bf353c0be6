using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SealScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Difference",
                table: "Seals",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScanId",
                table: "Seals",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ScanOpensGates",
                table: "Calls",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Scans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UploadedById = table.Column<Guid>(type: "uuid", nullable: false),
                    UploadedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Scans_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScanPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PictureHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    PaperPage = table.Column<int>(type: "integer", nullable: true),
                    IsUpsideDown = table.Column<bool>(type: "boolean", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: true),
                    TypedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SetAsideReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SetAsideBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScanPages_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScanPages_Scans_ScanId",
                        column: x => x.ScanId,
                        principalTable: "Scans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Seals_ScanId",
                table: "Seals",
                column: "ScanId");

            migrationBuilder.CreateIndex(
                name: "IX_ScanPages_PaperId",
                table: "ScanPages",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_ScanPages_ScanId_Number",
                table: "ScanPages",
                columns: new[] { "ScanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Scans_DeclarationId",
                table: "Scans",
                column: "DeclarationId");

            migrationBuilder.CreateIndex(
                name: "IX_Scans_OrganizationId_UploadedAt",
                table: "Scans",
                columns: new[] { "OrganizationId", "UploadedAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Seals_Scans_ScanId",
                table: "Seals",
                column: "ScanId",
                principalTable: "Scans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Seals_Scans_ScanId",
                table: "Seals");

            migrationBuilder.DropTable(
                name: "ScanPages");

            migrationBuilder.DropTable(
                name: "Scans");

            migrationBuilder.DropIndex(
                name: "IX_Seals_ScanId",
                table: "Seals");

            migrationBuilder.DropColumn(
                name: "Difference",
                table: "Seals");

            migrationBuilder.DropColumn(
                name: "ScanId",
                table: "Seals");

            migrationBuilder.DropColumn(
                name: "ScanOpensGates",
                table: "Calls");
        }
    }
}
