using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The database answers and is at the program's migration.</summary>
public sealed class DatabaseCheck(AppDbContext db) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0 ? HealthCheckResult.Healthy("可用") : HealthCheckResult.Unhealthy($"还有 {pending} 个迁移未执行");
        }
        catch (DbException)
        {
            return HealthCheckResult.Unhealthy("无法连接");
        }
    }
}
