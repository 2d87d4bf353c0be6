using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The data folder is writable, and its disk is not full.</summary>
public sealed class DataFolderCheck(Site site) : IHealthCheck
{
    private static readonly byte[] Sample = new byte[64 * 1024];

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(site.DataFolder, $".probe-{Guid.CreateVersion7():N}");
        try
        {
            await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                await file.WriteAsync(Sample, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            return HealthCheckResult.Healthy("可写");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"不可写：{problem.Message}", problem);
        }
    }
}
