using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingDeclaration.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.MoveIntoLimits();

            migrationBuilder.DropColumn(
                name: "AdvisesDistributed",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "BudgetQuestionFen",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "BudgetQuestionPerPersonDayFen",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "DayLimit",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "DepartmentSealGate",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "NecessityLength",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "PersonLimit",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "PurposeLength",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "SettlementCutoff",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "TargetGroupLength",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "ThemeLength",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "UnitSealGatesRecommend",
                table: "Calls");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AdvisesDistributed",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "BudgetQuestionFen",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1000000000L);

            migrationBuilder.AddColumn<long>(
                name: "BudgetQuestionPerPersonDayFen",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2000000L);

            migrationBuilder.AddColumn<int>(
                name: "DayLimit",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<string>(
                name: "DepartmentSealGate",
                table: "Calls",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Support");

            migrationBuilder.AddColumn<int>(
                name: "NecessityLength",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5000);

            migrationBuilder.AddColumn<int>(
                name: "PersonLimit",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 150);

            migrationBuilder.AddColumn<int>(
                name: "PurposeLength",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2000);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettlementCutoff",
                table: "Calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TargetGroupLength",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 300);

            migrationBuilder.AddColumn<int>(
                name: "ThemeLength",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<bool>(
                name: "UnitSealGatesRecommend",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.MoveOutOfLimits();
        }
    }
}
