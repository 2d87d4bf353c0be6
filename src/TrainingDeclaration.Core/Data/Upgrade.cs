using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace TrainingDeclaration.Core.Data;

/// <summary>Brings a database to this version's schema.</summary>
public static class Upgrade
{
    private const int InstantLength = 14;

    /// <summary>
    /// Applies missing migrations. A database from before <c>scripts/squash-migrations</c> that already has Initial's tables adopts it.
    /// </summary>
    /// <returns>The migration of an older database that this version can no longer upgrade; otherwise null.</returns>
    public static async Task<string?> UpgradeAsync(this DatabaseFacade database, CancellationToken cancel)
    {
        var initial = database.GetMigrations().First();
        var applied = (await database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Count > 0 && !applied.Contains(initial))
        {
            var last = applied[^1];
            if (last[..InstantLength] != initial[..InstantLength])
            {
                return last;
            }

            // Two processes may start at the same time.
            await database.ExecuteSqlAsync($"""
                INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({initial}, {ProductInfo.GetVersion()}) ON CONFLICT DO NOTHING
                """, cancel);
            await database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" <= {last} AND "MigrationId" <> {initial}""", cancel);
        }

        await database.MigrateAsync(cancel);
        return null;
    }
}
