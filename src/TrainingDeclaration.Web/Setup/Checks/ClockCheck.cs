using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The Beijing time zone is known and eight hours ahead of UTC.</summary>
public sealed class ClockCheck(TimeProvider clock) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = BeijingTime.From(clock.GetUtcNow());
        return Task.FromResult(now.Offset == TimeSpan.FromHours(8)
            ? HealthCheckResult.Healthy(BeijingTime.Second(now))
            : HealthCheckResult.Unhealthy("时区数据不正确"));
    }
}
