using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The Beijing time zone is known and eight hours ahead of UTC. Without the zone of another place its local times are left out, nothing else.</summary>
public sealed class ClockCheck(TimeProvider clock) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = BeijingTime.From(clock.GetUtcNow());
        return Task.FromResult(now.Offset != TimeSpan.FromHours(8) ? HealthCheckResult.Unhealthy("时区数据不正确")
            : !Zones.AreKnown ? HealthCheckResult.Degraded($"缺 {Zones.Unknown.Count} 个时区的数据，那里的当地时间不显示：{string.Join('、', Zones.Unknown)}")
            : HealthCheckResult.Healthy(BeijingTime.Second(now)));
    }
}
