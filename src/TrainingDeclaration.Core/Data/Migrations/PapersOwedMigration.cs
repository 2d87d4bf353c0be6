using Microsoft.EntityFrameworkCore.Migrations;

namespace TrainingDeclaration.Core.Data.Migrations;

/// <summary>Which seals are still to come is read once from papers and seals; from then on each save keeps it.</summary>
internal static class PapersOwedMigration
{
    /// <summary>Runs when the columns are there.</summary>
    public static void FindPapersOwed(this MigrationBuilder migration)
    {
        // The academy has no departments.
        foreach (var (column, kind, where) in new[] { ("OwesUnitSeal", "Unit", ""), ("OwesDepartmentSeal", "Department", """ AND "Scheme" <> 'cas'""") })
        {
            migration.Sql($"""
                UPDATE "Declarations" SET "{column}" = TRUE
                WHERE EXISTS (
                  SELECT 1 FROM "Papers" AS p
                  WHERE p."SubjectId" = "Declarations"."Id" AND p."Kind" = 'Form' AND p."State" = 'Valid' AND NOT EXISTS (
                    SELECT 1 FROM "Seals" AS s
                    WHERE s."SubjectId" = p."SubjectId" AND s."PrintedHash" = p."PrintedHash" AND s."Kind" = '{kind}' AND s."Medium" <> 'Scan')){where};
                """);
        }
    }
}
