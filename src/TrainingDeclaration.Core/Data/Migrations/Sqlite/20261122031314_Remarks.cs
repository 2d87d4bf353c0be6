using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Remarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<long>(
                name: "SentAt",
                table: "Remarks",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<Guid>(
                name: "AddresseeId",
                table: "Remarks",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "AnswerKind",
                table: "Remarks",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "End",
                table: "Remarks",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "Remarks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "Remarks",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FormerId",
                table: "Remarks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Remarks",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Correction");

            migrationBuilder.AddColumn<string>(
                name: "ReasonCode",
                table: "Remarks",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Stamp",
                table: "Remarks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "WrittenAt",
                table: "Remarks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What was said before was all 需修改. What was answered and has left its office's hands is settled; what lies
            // there for the next look stays open.
            migrationBuilder.Sql("""UPDATE "Remarks" SET "WrittenAt" = "SentAt";""");
            migrationBuilder.Sql("""
                UPDATE "Remarks" SET "End" = 'Resolved', "EndedAt" = "AnsweredAt"
                WHERE "AnsweredAt" IS NOT NULL AND EXISTS (
                    SELECT 1 FROM "Declarations" d WHERE d."Id" = "Remarks"."DeclarationId"
                        AND NOT (d."Status" IN ('BureauReview', 'DepartmentReview', 'AuthorityReview') AND d."HolderId" = "Remarks"."OrganizationId")
                        AND NOT (d."SubmissionNumber" = "Remarks"."SubmissionNumber" AND d."Status" IN ('Draft', 'Returned', 'AwaitingSignOff', 'ReturnedToDepartment')));
                """);

            migrationBuilder.CreateTable(
                name: "Reasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FieldKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Stamp = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reasons_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ReasonCode",
                table: "Remarks",
                column: "ReasonCode");

            migrationBuilder.CreateIndex(
                name: "IX_Reasons_Code",
                table: "Reasons",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reasons_OrganizationId",
                table: "Reasons",
                column: "OrganizationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reasons");

            migrationBuilder.DropIndex(
                name: "IX_Remarks_ReasonCode",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "AnswerKind",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "End",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "FormerId",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "ReasonCode",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "Remarks");

            migrationBuilder.AlterColumn<long>(
                name: "SentAt",
                table: "Remarks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "AddresseeId",
                table: "Remarks",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
