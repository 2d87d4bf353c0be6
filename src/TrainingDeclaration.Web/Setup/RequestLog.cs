using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Events;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Setup;

/// <summary>First takes the receive instant and the origin; writes one line when the request has been answered: the route, never its values.</summary>
public static class RequestLog
{
    /// <summary>Adds the middleware. Static files and health checks are logged at Debug, failures of the program at Error, all else at Information.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        app.Use(Receive);
        app.UseSerilogRequestLogging(options =>
        {
            // This host's logger: the static one would be shared by every host in the process.
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{Method} {Route} answered {Status} in {Milliseconds:0} ms, user {UserId}";
            options.GetMessageTemplateProperties = (http, _, milliseconds, status) =>
            [
                Property("Method", Asked.Of(http).Method),
                Property("Route", Asked.Of(http).Route),
                Property("Status", status),
                Property("Milliseconds", milliseconds),
                Property("UserId", http.RequestServices.GetRequiredService<CurrentUserAccessor>().User?.Id),
            ];
            options.GetLevel = (http, _, failure) =>
                failure is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
                : Asked.Of(http).IsRoutine ? LogEventLevel.Debug : LogEventLevel.Information;
        });
    }

    private static Task Receive(HttpContext http, RequestDelegate next)
    {
        // Requested here so that it is created now, before anything takes time.
        _ = http.RequestServices.GetRequiredService<ReceiveInstant>();
        http.RequestServices.GetRequiredService<RequestOrigin>().Address = http.Connection.RemoteIpAddress?.ToString();
        http.Features.Set(Asked.From(http));
        return next(http);
    }

    private static LogEventProperty Property(string name, object? value) => new(name, new ScalarValue(value));

    /// <summary>What the request asked for, remembered because the page that explains a failure runs as a GET with its own route.</summary>
    private sealed record Asked(string Method, string Route, bool IsRoutine)
    {
        public static Asked From(HttpContext http)
        {
            var endpoint = http.GetEndpoint() as RouteEndpoint;
            var route = endpoint is null ? "(no page)" : "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            return new Asked(
                http.Request.Method, route,
                endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || route.StartsWith(Health.Folder, StringComparison.Ordinal));
        }

        public static Asked Of(HttpContext http) => http.Features.GetRequiredFeature<Asked>();
    }
}
