using System.Threading.RateLimiting;

namespace TrainingDeclaration.Web.Setup;

/// <summary>How often strangers may ask. Only pages that name a policy are limited.</summary>
public static class Limits
{
    /// <summary>Policy of the public verification page.</summary>
    public const string Verify = "verify";

    private const int UsualPerMinute = 30;

    /// <summary>A window of one minute per network address; requests for the empty page do not count.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration settings)
    {
        var perMinute = settings.GetValue("Verify:PerMinute", UsualPerMinute);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Verify, http => http.Request.RouteValues["code"] is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    AutoReplenishment = true,
                }));
        });
    }
}
