using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Trainees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "AccessLog",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Rosters",
                columns: table => new
                {
                    FilingId = table.Column<Guid>(type: "uuid", nullable: false),
                    RowsJson = table.Column<string>(type: "text", nullable: false),
                    Salt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rosters", x => x.FilingId);
                    table.ForeignKey(
                        name: "FK_Rosters_Filings_FilingId",
                        column: x => x.FilingId,
                        principalTable: "Filings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rosters_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trainees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Employer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Post = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Employment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsReleased = table.Column<bool>(type: "boolean", nullable: false),
                    MobileCipher = table.Column<string>(type: "character varying(114)", maxLength: 114, nullable: true),
                    MailCipher = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    IdCipher = table.Column<string>(type: "character varying(122)", maxLength: 122, nullable: true),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Registration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WithdrawalReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReplacedBy = table.Column<int>(type: "integer", nullable: true),
                    BlindIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Stamp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trainees_Dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rosters_PaperId",
                table: "Rosters",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_BlindIndex",
                table: "Trainees",
                column: "BlindIndex",
                filter: "\"BlindIndex\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_DossierId_BlindIndex",
                table: "Trainees",
                columns: new[] { "DossierId", "BlindIndex" },
                unique: true,
                filter: "\"BlindIndex\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_DossierId_Number",
                table: "Trainees",
                columns: new[] { "DossierId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rosters");

            migrationBuilder.DropTable(
                name: "Trainees");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "AccessLog");
        }
    }
}
