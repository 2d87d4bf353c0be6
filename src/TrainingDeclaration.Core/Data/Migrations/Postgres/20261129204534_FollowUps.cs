using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DossierId",
                table: "Remarks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DossierId",
                table: "Messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DossierId",
                table: "History",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FilingNumber",
                table: "History",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "History",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DossierId",
                table: "Attachments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "AccessLog",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CostTables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DocumentNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SourceFileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SourceFileName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    SourceFileType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IsTest = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ImportedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VerifiedById = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetiredById = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Stamp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostTables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CostTables_Organizations_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stamp = table.Column<int>(type: "integer", nullable: false),
                    ContentStamp = table.Column<int>(type: "integer", nullable: false),
                    RemarkStamp = table.Column<int>(type: "integer", nullable: false),
                    FilingNumber = table.Column<int>(type: "integer", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReturnDueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewBegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FirstFiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dossiers_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dossiers_Organizations_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    RateDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Quote = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsTest = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VerifiedById = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetiredById = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Stamp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExchangeRates_Organizations_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FundingNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FundedFen = table.Column<long>(type: "bigint", nullable: false),
                    Persons = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    BasisJson = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IssuedById = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FundingNotices_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Ciphertext = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    BlindIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CostLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TableId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNo = table.Column<int>(type: "integer", nullable: false),
                    PrintedName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CountryCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    CityScope = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    CentsPerPersonDay = table.Column<long>(type: "bigint", nullable: false),
                    SourcePage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsVerified = table.Column<bool>(type: "boolean", nullable: false),
                    VerifiedById = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CostLines_CostTables_TableId",
                        column: x => x.TableId,
                        principalTable: "CostTables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Filings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SectionsJson = table.Column<string>(type: "text", nullable: false),
                    FilesJson = table.Column<string>(type: "text", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Warnings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Filings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Filings_Dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Filings_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sections",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContentJson = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sections", x => new { x.DossierId, x.Kind });
                    table.ForeignKey(
                        name: "FK_Sections_Dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Dossiers",
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

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DossierId",
                table: "Attachments",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_CostLines_TableId_LineNo",
                table: "CostLines",
                columns: new[] { "TableId", "LineNo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CostTables_AuthorityId_EffectiveFrom",
                table: "CostTables",
                columns: new[] { "AuthorityId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_DeclarationId_Kind",
                table: "Dossiers",
                columns: new[] { "DeclarationId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_HolderId_Kind_State_DueAt",
                table: "Dossiers",
                columns: new[] { "HolderId", "Kind", "State", "DueAt" },
                filter: "\"HolderId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_AuthorityId_Currency_RateDate_Kind",
                table: "ExchangeRates",
                columns: new[] { "AuthorityId", "Currency", "RateDate", "Kind" },
                unique: true,
                filter: "\"State\" <> 'Retired'");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_DossierId_Number",
                table: "Filings",
                columns: new[] { "DossierId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Filings_PaperId",
                table: "Filings",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingNotices_DeclarationId_Version",
                table: "FundingNotices",
                columns: new[] { "DeclarationId", "Version" },
                unique: true);

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
                name: "CostLines");

            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "FundingNotices");

            migrationBuilder.DropTable(
                name: "PrivacyChecks");

            migrationBuilder.DropTable(
                name: "Rosters");

            migrationBuilder.DropTable(
                name: "Sections");

            migrationBuilder.DropTable(
                name: "Trainees");

            migrationBuilder.DropTable(
                name: "CostTables");

            migrationBuilder.DropTable(
                name: "Filings");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_DossierId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "DossierId",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "DossierId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "DossierId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "FilingNumber",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "History");

            migrationBuilder.DropColumn(
                name: "DossierId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "AccessLog");
        }
    }
}
