using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using TrainingDeclaration.Web.Setup.Checks;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Is the process alive; is it ready to serve.</summary>
public static class Health
{
    /// <summary>Path prefix of both addresses.</summary>
    public const string Folder = "/health";

    /// <summary>Registers the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("数据库")
            .AddCheck<DataFolderCheck>("数据目录")
            .AddCheck<ClockCheck>("北京时间")
            .AddCheck<ChainCheck>("存证")
            .AddCheck<PrivacyKeyCheck>("个人信息密钥");
        return services;
    }

    /// <summary>Maps both addresses; they answer with one word and tell strangers no details.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks($"{Folder}/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks($"{Folder}/ready").AllowAnonymous();
    }
}
