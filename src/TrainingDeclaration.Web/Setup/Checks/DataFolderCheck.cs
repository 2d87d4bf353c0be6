using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The data folder can be written.</summary>
public sealed class DataFolderCheck(Site site) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(site.DataFolder, $".probe-{Guid.CreateVersion7():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy("可写");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("不可写");
        }
    }
}
