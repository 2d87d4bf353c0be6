using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Web.Setup.Checks;

/// <summary>The file of privacy keys is still there, and what was read from it is still the database's.</summary>
public sealed class PrivacyKeyCheck(AppDbContext db, PrivacyKeyFile file, FieldCipher cipher) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await PrivacyChecks.StateAsync(db, file, cipher, cancellationToken) switch
            {
                PrivacyKeyState.Matching => HealthCheckResult.Healthy("密钥与数据库相符"),
                PrivacyKeyState.None or PrivacyKeyState.Missing => HealthCheckResult.Unhealthy($"密钥文件不在：{file.Path}，请从备份中取回"),
                _ => HealthCheckResult.Unhealthy($"密钥文件与数据库不符：{file.Path}"),
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return HealthCheckResult.Unhealthy($"密钥文件不能读取：{file.Path}", problem);
        }
    }
}
