using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>Registers accounts, access and organizations.</summary>
public static class AccountsRegistration
{
    /// <summary>Identity's stores and hasher, and the services around people and organizations.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>().AddEntityFrameworkStores<AppDbContext>();
        return services
            .AddSingleton<AccountGates>()
            .AddScoped<RequestOrigin>()
            .AddScoped<AuditTrail>()
            .AddScoped<AccessLog>()
            .AddScoped<SessionService>()
            .AddScoped<SignInThrottle>()
            .AddScoped<SignInService>()
            .AddScoped<ActivationTokens>()
            .AddScoped<PasswordService>()
            .AddScoped<PeopleService>()
            .AddScoped<DeputyService>()
            .AddScoped<OrganizationService>()
            .AddScoped<PlacementService>()
            .AddScoped<DirectoryImport>()
            .AddScoped<FirstAdministrator>()
            .AddScoped<DemoPeople>()
            .AddScoped<DemoDeclarations>()
            .AddScoped<DemoStoryPlayer>().AddScoped<DemoDeskPlayer>().AddScoped<DemoPlayer>()
            .AddScoped<DemoWorld>();
    }
}
