using Microsoft.AspNetCore.Authentication;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Sign-in through a session row named by a cookie.</summary>
public static class Authentication
{
    /// <summary>Name of the only scheme.</summary>
    public const string Scheme = "Session";

    /// <summary>Registers the scheme and the cookies.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(Scheme, null);
        return services
            .AddScoped<CurrentUserAccessor>()
            .AddScoped<SessionCookie>()
            .AddScoped<DeviceCookie>();
    }
}
