using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core;

/// <summary>Registers the services of this project; what needs settings is registered by the program.</summary>
public static class CoreServices
{
    /// <summary>All services that change data or read it for pages; one instance per request.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services) => services
        .AddScoped<ReceiveInstant>()
        .AddScoped<UnitOfWork>();
}
