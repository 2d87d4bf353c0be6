using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Registers accounts and access.</summary>
public static class AccountsRegistration
{
    /// <summary>Identity's stores and hasher, and the services for people.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>().AddEntityFrameworkStores<AppDbContext>();
        return services
            .AddMemoryCache()
            .AddSingleton<AccountGates>()
            .AddScoped<RequestOrigin>()
            .AddScoped<RequestMarks>()
            .AddScoped<MarkedMemory>()
            .AddScoped<AuditTrail>()
            .AddScoped<AccessLog>()
            .AddSingleton<SessionLookup>()
            .AddScoped<SessionService>()
            .AddScoped<SignInThrottle>()
            .AddScoped<SignInService>()
            .AddScoped<ActivationTokens>()
            .AddScoped<PasswordService>()
            .AddScoped<PeopleService>()
            .AddScoped<DeputyService>()
            .AddScoped<FirstAdministrator>();
    }
}
