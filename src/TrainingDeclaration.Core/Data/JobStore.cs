using Npgsql;
using Quartz;

namespace TrainingDeclaration.Core.Data;

/// <summary>Where the scheduler keeps its triggers: in memory on SQLite; on PostgreSQL in the database, clustered, so that several processes share them.</summary>
public static class JobStore
{
    /// <summary>Selects the provider's store and creates its tables if they are missing.</summary>
    public static void UseStore(this IQuartzBuilder quartz, string provider, string connectionString, bool isPrepared)
    {
        if (provider != Database.Postgres)
        {
            return;
        }

        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.UsePostgres(NpgsqlFactory.Instance, Database.OnPostgres(connectionString, isPrepared));
            store.UseClustering();
        });
    }
}
