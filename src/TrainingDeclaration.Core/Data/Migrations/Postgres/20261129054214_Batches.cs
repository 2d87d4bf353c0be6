using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Batches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Input = table.Column<string>(type: "text", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Batches_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BatchRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatusStamp = table.Column<int>(type: "integer", nullable: false),
                    SubmissionNumber = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatchRows_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BatchRows_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Key",
                table: "Batches",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Batches_OwnerId_CreatedAt",
                table: "Batches",
                columns: new[] { "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BatchRows_BatchId_DeclarationId",
                table: "BatchRows",
                columns: new[] { "BatchId", "DeclarationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BatchRows_DeclarationId",
                table: "BatchRows",
                column: "DeclarationId");

            migrationBuilder.Sql("""
                INSERT INTO "Batches" ("Id", "Key", "OwnerId", "OrganizationId", "Act", "Origin", "CreatedAt", "Input", "StartedAt")
                SELECT "Id", "Key", "OwnerId", "OrganizationId", "Act", "Origin", "CreatedAt", "Input", "StartedAt" FROM "Selections";
                """);
            migrationBuilder.Sql("""
                INSERT INTO "BatchRows" ("Id", "BatchId", "Rank", "DeclarationId", "StatusStamp", "SubmissionNumber", "State", "Reason")
                SELECT "Id", "SelectionId", "Rank", "DeclarationId", "StatusStamp", "SubmissionNumber", "State", "Reason" FROM "SelectionRows";
                """);

            migrationBuilder.DropTable(
                name: "SelectionRows");

            migrationBuilder.DropTable(
                name: "Selections");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Selections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Input = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Origin = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Selections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Selections_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SelectionRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SelectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StatusStamp = table.Column<int>(type: "integer", nullable: false),
                    SubmissionNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelectionRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SelectionRows_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SelectionRows_Selections_SelectionId",
                        column: x => x.SelectionId,
                        principalTable: "Selections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SelectionRows_DeclarationId",
                table: "SelectionRows",
                column: "DeclarationId");

            migrationBuilder.CreateIndex(
                name: "IX_SelectionRows_SelectionId_DeclarationId",
                table: "SelectionRows",
                columns: new[] { "SelectionId", "DeclarationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Selections_Key",
                table: "Selections",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Selections_OwnerId_CreatedAt",
                table: "Selections",
                columns: new[] { "OwnerId", "CreatedAt" });

            migrationBuilder.Sql("""
                INSERT INTO "Selections" ("Id", "Key", "OwnerId", "OrganizationId", "Act", "Origin", "CreatedAt", "Input", "StartedAt")
                SELECT "Id", "Key", "OwnerId", "OrganizationId", "Act", "Origin", "CreatedAt", "Input", "StartedAt" FROM "Batches";
                """);
            migrationBuilder.Sql("""
                INSERT INTO "SelectionRows" ("Id", "SelectionId", "Rank", "DeclarationId", "StatusStamp", "SubmissionNumber", "State", "Reason")
                SELECT "Id", "BatchId", "Rank", "DeclarationId", "StatusStamp", "SubmissionNumber", "State", "Reason" FROM "BatchRows";
                """);

            migrationBuilder.DropTable(
                name: "BatchRows");

            migrationBuilder.DropTable(
                name: "Batches");
        }
    }
}
