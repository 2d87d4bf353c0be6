using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Academy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Scheme",
                table: "Organizations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Category",
                table: "Declarations",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HeldFrom",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HeldPersons",
                table: "Declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HeldUntil",
                table: "Declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeritRank",
                table: "Declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Limits",
                table: "Calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Attachments",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AcademyClasses",
                columns: table => new
                {
                    DeclarationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    PlanType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Persons = table.Column<int>(type: "INTEGER", nullable: true),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: true),
                    CreditHours = table.Column<int>(type: "INTEGER", nullable: true),
                    AudienceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Audience = table.Column<string>(type: "TEXT", nullable: true),
                    Experts = table.Column<string>(type: "TEXT", nullable: false),
                    HasOwnTextbook = table.Column<bool>(type: "INTEGER", nullable: true),
                    OpenToAcademy = table.Column<bool>(type: "INTEGER", nullable: true),
                    JointUnits = table.Column<string>(type: "TEXT", nullable: false),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: true),
                    Venue = table.Column<string>(type: "TEXT", nullable: true),
                    PeriodStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeriodText = table.Column<string>(type: "TEXT", nullable: true),
                    BudgetFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ApplyForFunding = table.Column<bool>(type: "INTEGER", nullable: true),
                    RequestedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ApplyForTechnicalSupport = table.Column<bool>(type: "INTEGER", nullable: true),
                    PremiumKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApplyMohrssConcurrently = table.Column<bool>(type: "INTEGER", nullable: true),
                    SupportDirections = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    PriorClasses = table.Column<string>(type: "TEXT", nullable: false),
                    PriorReason = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Unread = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcademyClasses", x => x.DeclarationId);
                    table.ForeignKey(
                        name: "FK_AcademyClasses_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DeclarationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => new { x.CallId, x.OrganizationId, x.Kind });
                    table.ForeignKey(
                        name: "FK_Claims_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GrantedServices",
                columns: table => new
                {
                    DeclarationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantedServices", x => new { x.DeclarationId, x.Name });
                    table.ForeignKey(
                        name: "FK_GrantedServices_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Scores",
                columns: table => new
                {
                    DeclarationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScorerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScorerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubmissionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    Directions = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecusalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ScoredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scores", x => new { x.DeclarationId, x.ScorerId });
                    table.ForeignKey(
                        name: "FK_Scores_Declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "Declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_DeclarationId",
                table: "Claims",
                column: "DeclarationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AcademyClasses");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "GrantedServices");

            migrationBuilder.DropTable(
                name: "Scores");

            migrationBuilder.DropColumn(
                name: "Scheme",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Category",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "HeldFrom",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "HeldPersons",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "MeritRank",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Limits",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Attachments");
        }
    }
}
