using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Chain;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The triggers that keep what is written once are there, and the key that the blocks were made with.</summary>
public sealed class ChainCheck(AppDbContext db, ChainKey key) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var triggers = await ChainTriggers.ThereAsync(db, cancellationToken);
        return triggers < ChainTriggers.Count ? HealthCheckResult.Unhealthy($"防改触发器缺 {ChainTriggers.Count - triggers} 个，重启程序即补")
            : !key.Exists && await db.ChainBlocks.AnyAsync(cancellationToken) ? HealthCheckResult.Unhealthy($"存证密钥文件不在：{key.Path}")
            : HealthCheckResult.Healthy("触发器齐全");
    }
}
