using Microsoft.EntityFrameworkCore.Migrations;

namespace TrainingDeclaration.Core.Data.Migrations;

/// <summary>What a call sets for its scheme moves from columns of 附件2 into the limits, and back.</summary>
internal static class CallLimitsMigration
{
    private static readonly (string Key, string Column)[] Shared =
        [("budgetQuestion", "BudgetQuestionFen"), ("unitSealGate", "UnitSealGatesRecommend")];

    private static readonly (string Key, string Column)[] Academy =
        [("titleLength", "ThemeLength"), ("audienceLength", "TargetGroupLength"), ("contentLength", "NecessityLength"), .. Shared];

    private static readonly (string Key, string Column)[] Ministry =
    [
        ("personLimit", "PersonLimit"), ("dayLimit", "DayLimit"), ("advisesDistributed", "AdvisesDistributed"),
        ("settlementCutoff", "SettlementCutoff"), ("budgetQuestionPerPersonDay", "BudgetQuestionPerPersonDayFen"),
        ("themeLength", "ThemeLength"), ("targetGroupLength", "TargetGroupLength"), ("purposeLength", "PurposeLength"),
        ("necessityLength", "NecessityLength"), ("departmentSealGate", "DepartmentSealGate"), .. Shared,
    ];

    /// <summary>Runs before the columns go.</summary>
    public static void MoveIntoLimits(this MigrationBuilder migration)
    {
        foreach (var (isAcademy, limits) in new[] { (true, Academy), (false, Ministry) })
        {
            var pairs = string.Join(", ", limits.Select(limit => $"'{limit.Key}', {Value(limit.Column, migration.IsSqlite())}"));
            var merged = migration.IsSqlite() ? $"""json_patch("Limits", json_object({pairs}))"""
                : $"""("Limits"::jsonb || jsonb_strip_nulls(jsonb_build_object({pairs})))::text""";
            migration.Sql($"""UPDATE "Calls" SET "Limits" = {merged} WHERE "Scheme" {(isAcademy ? "=" : "<>")} 'cas';""");
        }
    }

    /// <summary>Runs when the columns are back. The limits keep their copies.</summary>
    public static void MoveOutOfLimits(this MigrationBuilder migration)
    {
        foreach (var (isAcademy, limits) in new[] { (true, Academy), (false, Ministry) })
        {
            var sets = string.Join(", ", limits.Select(limit => $"\"{limit.Column}\" = {Stored(limit, migration.IsSqlite())}"));
            migration.Sql($"""UPDATE "Calls" SET {sets} WHERE "Scheme" {(isAcademy ? "=" : "<>")} 'cas';""");
        }
    }

    private static string Value(string column, bool sqlite) => column switch
    {
        "SettlementCutoff" => sqlite ? """CAST(replace("SettlementCutoff", '-', '') AS INTEGER)""" : """to_char("SettlementCutoff", 'YYYYMMDD')::int""",
        "DepartmentSealGate" => """CASE "DepartmentSealGate" WHEN 'ReportUp' THEN 2 WHEN 'None' THEN 3 ELSE 1 END""",
        "AdvisesDistributed" or "UnitSealGatesRecommend" when !sqlite => $"\"{column}\"::int",
        _ => $"\"{column}\"",
    };

    private static string Stored((string Key, string Column) limit, bool sqlite)
    {
        var kept = sqlite ? $"json_extract(\"Limits\", '$.{limit.Key}')" : $"(\"Limits\"::jsonb ->> '{limit.Key}')";
        return limit.Column switch
        {
            "SettlementCutoff" when sqlite => $"substr({kept}, 1, 4) || '-' || substr({kept}, 5, 2) || '-' || substr({kept}, 7, 2)",
            "SettlementCutoff" => $"to_date({kept}, 'YYYYMMDD')",
            "DepartmentSealGate" => $"CASE CAST({kept} AS INTEGER) WHEN 2 THEN 'ReportUp' WHEN 3 THEN 'None' ELSE 'Support' END",
            "AdvisesDistributed" or "UnitSealGatesRecommend" when !sqlite => $"COALESCE({kept}, '1') = '1'",
            _ => $"COALESCE(CAST({kept} AS {(sqlite ? "INTEGER" : "BIGINT")}), \"{limit.Column}\")",
        };
    }
}
