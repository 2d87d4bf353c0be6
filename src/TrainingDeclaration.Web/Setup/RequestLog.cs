using System.Diagnostics;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Takes the receive instant and the origin first, and writes one line when the request is answered: the route, never its values.</summary>
public static class RequestLog
{
    /// <summary>Adds the middleware.</summary>
    public static void UseRequestLog(this WebApplication app) => app.Use(async (http, next) =>
    {
        // Asked for here so that it is made now, before anything takes time.
        _ = http.RequestServices.GetRequiredService<ReceiveInstant>();
        http.RequestServices.GetRequiredService<RequestOrigin>().Address = http.Connection.RemoteIpAddress?.ToString();
        var (begun, method) = (Stopwatch.GetTimestamp(), http.Request.Method);
        try
        {
            await next(http);
        }
        finally
        {
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
            app.Logger.LogInformation(
                "{Method} {Route} answered {Status} in {Milliseconds:0} ms, user {UserId}",
                method, route is null ? "(no page)" : "/" + route, http.Response.StatusCode, Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
                http.RequestServices.GetRequiredService<CurrentUserAccessor>().User?.Id);
        }
    });
}
