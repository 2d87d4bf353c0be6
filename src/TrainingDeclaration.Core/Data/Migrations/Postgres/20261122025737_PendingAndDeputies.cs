using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PendingAndDeputies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_OrganizationId_SentAt",
                table: "Messages");

            migrationBuilder.AddColumn<bool>(
                name: "IsKept",
                table: "Outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "MessageId",
                table: "Outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "KeepsDecisions",
                table: "Organizations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "DeclarationId",
                table: "Messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LeavesAt",
                table: "Messages",
                type: "timestamp with time zone",
                nullable: true);

            // What was written before has left the house.
            migrationBuilder.Sql("UPDATE \"Messages\" SET \"LeavesAt\" = \"SentAt\"");

            migrationBuilder.AddColumn<Guid>(
                name: "SenderId",
                table: "Messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnBehalfOf",
                table: "History",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "DecisionIsKept",
                table: "Declarations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AbsentId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeputyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AppointedById = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deputies_Users_AbsentId",
                        column: x => x.AbsentId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_Users_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_DeclarationId",
                table: "Messages",
                column: "DeclarationId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrganizationId_LeavesAt",
                table: "Messages",
                columns: new[] { "OrganizationId", "LeavesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SenderId_LeavesAt",
                table: "Messages",
                columns: new[] { "SenderId", "LeavesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_AbsentId",
                table: "Deputies",
                column: "AbsentId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_DeputyId_Until",
                table: "Deputies",
                columns: new[] { "DeputyId", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Messages_DeclarationId",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Messages_OrganizationId_LeavesAt",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Messages_SenderId_LeavesAt",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "IsKept",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "KeepsDecisions",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "DeclarationId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "LeavesAt",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "SenderId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "OnBehalfOf",
                table: "History");

            migrationBuilder.DropColumn(
                name: "DecisionIsKept",
                table: "Declarations");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrganizationId_SentAt",
                table: "Messages",
                columns: new[] { "OrganizationId", "SentAt" });
        }
    }
}
